package io.relayspring.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What ArchUnit cannot see: words that sources must not hold. Texts in quotes and comments do not count. */
record SourceRules(Pattern forbidden) {

    static final SourceRules MAIN = new SourceRules(Pattern.compile("\\bsynchronized\\b|\\bSystem\\.(out|err)\\b"));
    static final SourceRules TESTS =
            new SourceRules(Pattern.compile("\\bsynchronized\\b|\\bThread\\.sleep\\b|\\bparkNanos\\b|\\bpollDelay\\b"));

    private static final Pattern NOT_CODE =
            Pattern.compile("(?s)\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\\n])*'|//[^\n]*|/\\*.*?\\*/");

    /** Where the forbidden words stand. */
    List<String> findings(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isFoundIn(read(file)))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFoundIn(String source) {
        return forbidden.matcher(NOT_CODE.matcher(source).replaceAll(" ")).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
