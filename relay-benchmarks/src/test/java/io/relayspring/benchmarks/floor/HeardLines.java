package io.relayspring.benchmarks.floor;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Keeps the lines that are printed, and lets a test wait for one by its first word. */
final class HeardLines extends PrintStream {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();

    HeardLines() {
        super(OutputStream.nullOutputStream(), false);
    }

    @Override
    public void println(String line) {
        lines.add(line);
        String[] words = line.split(" ", 2);
        first(words[0]).complete(words.length > 1 ? words[1] : "");
    }

    String await(String word) throws Exception {
        return first(word).get(30, TimeUnit.SECONDS);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private CompletableFuture<String> first(String word) {
        return awaited.computeIfAbsent(word, any -> new CompletableFuture<>());
    }
}
