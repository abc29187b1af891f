package io.relayspring.benchmarks.client;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import java.io.PrintStream;
import java.net.URI;
import java.util.Map;

/**
 * The client as a driver process. {@code THREADS=virtual} lets handlers and listeners run on virtual threads;
 * {@code ENGINE} names another engine than the built-in one. On SIGTERM it prints {@code DRIVER {…}}.
 */
public final class RelayDriver {

    private RelayDriver() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        PrintStream lines = System.out;
        Tally tally = new Tally();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell(lines, tally), "farewell"));
        RelayClientBuilder builder = RelayClient.builder()
                .project("benchmark")
                .token("benchmark-token")
                .uri(URI.create(environment.getOrDefault("RELAY_URL", "")))
                .maxActiveCalls(Integer.parseInt(environment.getOrDefault("MAX_ACTIVE", "1000")))
                .virtualThreads("virtual".equals(environment.get("THREADS")));
        Engines.named(environment.getOrDefault("ENGINE", "")).ifPresent(builder::webSocketClient);
        Load load = Load.from(environment);
        switch (load.scenario()) {
            case "events" -> builder.onCall("bench", new ListeningHandler(tally));
            case "rpc" ->
                builder.onCall("bench", new CommandingHandler(load, tally, result -> print(lines, "RESULT " + result)));
            default -> builder.onCall("bench", new CallHandling(tally));
        }
        try (RelayClient client = builder.build().start()) {
            client.awaitClosed();
        }
    }

    private static void farewell(PrintStream lines, Tally tally) {
        tally.settle();
        print(lines, "DRIVER " + tally);
    }

    private static void print(PrintStream lines, String line) {
        lines.println(line);
        lines.flush();
    }
}
