package io.relayspring.benchmarks.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A process of a trial, and the lines it is waited for by their beginning ({@code PORT}, {@code RESULT}, …). */
final class Child implements AutoCloseable {

    private static final int KILL_AFTER_SECONDS = 10;

    private final String name;
    private final Process process;
    private final Map<String, CompletableFuture<String>> lines = new ConcurrentHashMap<>();
    private final Consumer<String> listener;
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    /** Starts it; {@code listener} is told every line at once, on the thread that reads them. */
    Child(String name, List<String> command, Map<String, String> environment, Consumer<String> listener)
            throws IOException {
        this.name = name;
        this.listener = listener;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        this.process = builder.start();
        Thread reader = new Thread(this::read, name + "-lines");
        reader.setDaemon(true);
        reader.start();
    }

    /** The rest of the first line that begins with {@code word}; fails when it does not come, or the process ends before. */
    String await(String word, Duration timeout) {
        return await(word, timeout, this);
    }

    /** As {@link #await(String, Duration)}, but fails at once also when the other process ends before the line comes. */
    String await(String word, Duration timeout, Child other) {
        CompletableFuture<String> line = lines.computeIfAbsent(word, any -> new CompletableFuture<>());
        try {
            CompletableFuture.anyOf(line, ended, other.ended).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(line.getNow(null))
                    .orElseThrow(() -> new IllegalStateException(
                            "no " + word + " of " + name + ": " + (ended.isDone() ? name : other.name) + " has ended"));
        } catch (TimeoutException e) {
            throw new IllegalStateException("no " + word + " of " + name + " within " + timeout, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no " + word + " of " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + ": interrupted", e);
        }
    }

    void tell(String line) throws IOException {
        process.outputWriter().append(line).append('\n').flush();
    }

    Usage usage() {
        return Usage.of(process.toHandle());
    }

    /** Asks it to end, by SIGTERM. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Sees to it that the process is gone, by force if need be; its last lines are read all the same. */
    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(KILL_AFTER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                listener.accept(line);
                String[] words = line.split(" ", 2);
                lines.computeIfAbsent(words[0], any -> new CompletableFuture<>())
                        .complete(words.length > 1 ? words[1] : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.complete("");
        }
    }
}
