package io.relayspring.benchmarks.measure;

import java.util.Map;

/**
 * What a run is asked for, from the environment; both the load server and a driver read it.
 *
 * @param scenario {@code SCENARIO}: callflow, events, rpc or held
 * @param count {@code N}: calls (or, for events, events) that count
 * @param concurrency {@code C}: calls under way at a time
 * @param warmup {@code WARMUP}: calls, events or commands that come first and are not counted
 * @param window {@code WINDOW}: how many events may be without an acknowledgement
 * @param sequential {@code R}: commands one after the other
 * @param pipelined {@code R2}: commands with 64 under way
 * @param each {@code SERVER_WRITES=each}: whether the server sends every message by itself instead of one write per read
 * @param hold {@code HOLD}: whether the server waits for a line on its standard input before it releases held calls
 */
public record Load(
        String scenario,
        int count,
        int concurrency,
        int warmup,
        int window,
        int sequential,
        int pipelined,
        boolean each,
        boolean hold) {

    public static Load from(Map<String, String> environment) {
        return new Load(
                environment.getOrDefault("SCENARIO", "callflow"),
                number(environment, "N", 1_000),
                number(environment, "C", 1),
                number(environment, "WARMUP", 0),
                number(environment, "WINDOW", 2_048),
                number(environment, "R", 10_000),
                number(environment, "R2", 100_000),
                "each".equals(environment.get("SERVER_WRITES")),
                Boolean.parseBoolean(environment.get("HOLD")));
    }

    public int total() {
        return warmup + count;
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
