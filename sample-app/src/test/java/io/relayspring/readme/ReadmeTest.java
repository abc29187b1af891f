package io.relayspring.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java that people are shown is compiled and run, here or in the tests it is cut from. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/io/relayspring/readme"),
            Path.of("src/test/java/io/relayspring/docs"),
            Path.of("../relay-spring-boot-autoconfigure/src/test/java/io/relayspring/boot/testcontainers"));

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/testing.md"})
    void whatIsShownIsInATest(String page) throws IOException {
        List<String> sources = SOURCES.stream().flatMap(ReadmeTest::texts).toList();
        List<String> shown = JAVA.matcher(Files.readString(Path.of("..", page)))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    private static Stream<String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
