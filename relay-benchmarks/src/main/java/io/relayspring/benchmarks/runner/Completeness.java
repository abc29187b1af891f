package io.relayspring.benchmarks.runner;

import tools.jackson.databind.JsonNode;

/** A trial that lost something is no measurement: both sides must have seen all that was to happen. */
final class Completeness {

    private final Workload workload;
    private final String driver;

    Completeness(Workload workload, String driver) {
        this.workload = workload;
        this.driver = driver;
    }

    void check(JsonNode server, JsonNode client) {
        require(server.path("complete").asBoolean(false), "the server did not see everything", server, client);
        long calls = calls();
        require(client.path("handler_started").asLong(-1) == calls, "handlers started: not " + calls, server, client);
        if (!workload.scenario().equals("rpc") && !workload.scenario().equals("events")) {
            require(client.path("handler_ok").asLong(-1) == calls, "handlers done: not " + calls, server, client);
        }
        if (workload.scenario().equals("events")) {
            long events = workload.number("N") + workload.number("WARMUP");
            require(client.path("listener_events").asLong(-1) >= events, "events heard: not " + events, server, client);
        }
    }

    private long calls() {
        return switch (workload.scenario()) {
            case "events" -> 1;
            case "rpc" -> workload.number("N");
            default -> workload.number("N") + workload.number("WARMUP");
        };
    }

    private void require(boolean held, String complaint, JsonNode server, JsonNode client) {
        if (!held) {
            throw new IllegalStateException(
                    driver + " in " + workload.name() + ": " + complaint + "; server " + server + ", driver " + client);
        }
    }
}
