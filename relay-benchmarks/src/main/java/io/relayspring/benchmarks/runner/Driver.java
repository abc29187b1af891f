package io.relayspring.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program under measurement: a line {@code name = command} of the drivers' file.
 *
 * @param name what it is called in the table
 * @param command how to start it, word by word
 */
record Driver(String name, List<String> command) {

    static List<Driver> read(Path file, String java, String classPath) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> parse(line, java, classPath))
                .toList();
    }

    static Driver parse(String line, String java, String classPath) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not a driver (name = command): " + line);
        }
        String[] words = line.substring(equals + 1).strip().split(" +", -1);
        return new Driver(
                line.substring(0, equals).strip(),
                List.of(words).stream()
                        .map(word -> word.replace("{java}", java).replace("{classpath}", classPath))
                        .toList());
    }
}
