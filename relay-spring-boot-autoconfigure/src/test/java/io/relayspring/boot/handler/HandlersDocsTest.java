package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about handlers shows stands in a test, line for line. */
class HandlersDocsTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachSnippetIsCutFromATest() throws IOException {
        String tests = sources();
        List<String> snippets = new ArrayList<>();
        Matcher found = SNIPPET.matcher(Files.readString(Path.of("../docs/handlers.md")));
        while (found.find()) {
            snippets.add(unindented(found.group(1)));
        }
        assertThat(snippets)
                .hasSizeGreaterThan(10)
                .allSatisfy(snippet -> assertThat(tests).contains(snippet));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/io/relayspring/boot/handler"))) {
            return files.sorted().map(HandlersDocsTest::source).collect(Collectors.joining());
        }
    }

    private static String source(Path file) {
        try {
            return unindented(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
