package io.relayspring.benchmarks.runner;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which figures of a result become rows of the table. */
final class Figures {

    private Figures() {}

    static void of(Workload workload, JsonNode result, Map<Metric, Double> figures) {
        switch (workload.scenario()) {
            case "callflow" -> {
                put(figures, "calls/s", 0, result.path("per_s"));
                put(figures, "offer to answer p50, µs", 1, result.path("p50_us"));
                put(figures, "offer to answer p99, µs", 1, result.path("p99_us"));
            }
            case "events" -> put(figures, "events/s", 0, result.path("per_s"));
            case "rpc" -> {
                put(figures, "sequential p50, µs", 1, result.path("seq").path("p50_us"));
                put(figures, "sequential p99, µs", 1, result.path("seq").path("p99_us"));
                put(
                        figures,
                        "64 under way on one call, /s",
                        0,
                        result.path("pipe").path("per_s"));
                put(
                        figures,
                        "64 under way on 64 calls, /s",
                        0,
                        result.path("pipe64").path("per_s"));
            }
            case "held" -> {
                put(figures, "set up, s", 2, result.path("setup_s"));
                put(figures, "drain, s", 2, result.path("drain_s"));
            }
            default -> throw new IllegalArgumentException("no scenario " + workload.scenario());
        }
    }

    private static void put(Map<Metric, Double> figures, String name, int digits, JsonNode value) {
        if (value.isNumber()) {
            figures.put(new Metric(name, digits), value.asDouble());
        }
    }
}
