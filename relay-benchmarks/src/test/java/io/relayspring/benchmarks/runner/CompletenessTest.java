package io.relayspring.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletenessTest {

    private static final String ALL = "{\"complete\":true}";

    @Test
    void aRunThatLostACallFails() {
        Workload calls = new Workload("calls", "call", Map.of("SCENARIO", "callflow", "N", "8", "WARMUP", "2"));

        assertThatCode(() -> check(calls, ALL, "{\"handler_started\":10,\"handler_ok\":10}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(calls, ALL, "{\"handler_started\":10,\"handler_ok\":9}"))
                .hasMessageContaining("handlers done: not 10");
        assertThatThrownBy(() -> check(calls, ALL, "{\"handler_started\":11,\"handler_ok\":10}"))
                .hasMessageContaining("handlers started: not 10");
        assertThatThrownBy(() -> check(calls, "{\"complete\":false}", "{\"handler_started\":10,\"handler_ok\":10}"))
                .hasMessageContaining("the server did not see everything");
    }

    @Test
    void aRunWhoseListenerMissedAnEventFails() {
        Workload events = new Workload("events", "event", Map.of("SCENARIO", "events", "N", "90", "WARMUP", "10"));

        assertThatCode(() -> check(events, ALL, "{\"handler_started\":1,\"listener_events\":101}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(events, ALL, "{\"handler_started\":1,\"listener_events\":99}"))
                .hasMessageContaining("events heard: not 100");
    }

    @Test
    void aDriverThatSaysNothingFails() {
        Workload held = new Workload("held", "call", Map.of("SCENARIO", "held", "N", "3"));

        assertThatThrownBy(() -> check(held, ALL, "{}")).isInstanceOf(IllegalStateException.class);
    }

    private static void check(Workload workload, String server, String client) {
        JsonMapper json = new JsonMapper();
        JsonNode served = json.readTree(server);
        new Completeness(workload, "any").check(served, json.readTree(client));
    }
}
