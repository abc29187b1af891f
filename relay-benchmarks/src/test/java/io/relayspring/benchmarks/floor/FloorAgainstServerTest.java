package io.relayspring.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.server.LoadServer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FloorAgainstServerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCallOfACallFlowIsAnsweredPlayedToAndHungUp(boolean each) throws Exception {
        String writes = each ? "each" : "batch";
        Outcome outcome = run(each, Map.of("N", "50", "WARMUP", "20", "C", "7", "SERVER_WRITES", writes));

        assertThat(outcome.server.path("calls").asInt()).isEqualTo(70);
        assertThat(outcome.server.path("events").asInt()).isEqualTo(350);
        assertThat(outcome.server.path("acknowledged").asInt()).isEqualTo(350);
        assertThat(outcome.server.path("complete").asBoolean()).isTrue();
        assertThat(outcome.client.path("handler_started").asInt()).isEqualTo(70);
        assertThat(outcome.client.path("handler_ok").asInt()).isEqualTo(70);
        assertThat(outcome.marks).containsExactly("MARK begin", "MARK end");
    }

    @Test
    void everyEventOfAFloodIsAcknowledgedAndHeard() throws Exception {
        Outcome outcome = run(false, Map.of("SCENARIO", "events", "N", "3000", "WARMUP", "1000", "WINDOW", "64"));

        assertThat(outcome.server.path("flood").asInt()).isEqualTo(4_000);
        assertThat(outcome.server.path("complete").asBoolean()).isTrue();
        assertThat(outcome.client.path("listener_events").asInt()).isEqualTo(4_001);
        assertThat(outcome.marks).containsExactly("MARK begin", "MARK end");
    }

    @Test
    void aFloodWithoutAWarmUpIsCountedFromItsFirstEvent() throws Exception {
        Outcome outcome = run(false, Map.of("SCENARIO", "events", "N", "10"));

        assertThat(outcome.server.path("flood").asInt()).isEqualTo(10);
        assertThat(outcome.server.path("complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void commandsAreMeasuredOneByOneAndManyAtATime(int warmup) throws Exception {
        Outcome outcome = run(
                false,
                Map.of("SCENARIO", "rpc", "N", "64", "R", "100", "R2", "1000", "WARMUP", Integer.toString(warmup)));

        assertThat(outcome.server.path("commands").asInt()).isEqualTo(2_100 + warmup);
        assertThat(outcome.server.path("complete").asBoolean()).isTrue();
        assertThat(outcome.result.path("seq").path("n").asInt()).isEqualTo(100);
        assertThat(outcome.result.path("pipe").path("n").asInt()).isEqualTo(1_000);
        assertThat(outcome.result.path("pipe64").path("n").asInt()).isEqualTo(1_000);
        assertThat(outcome.marks).containsExactly("MARK begin");
    }

    @Test
    void heldCallsAllWaitAndThenAllEnd() throws Exception {
        Outcome outcome = run(false, Map.of("SCENARIO", "held", "N", "3000", "C", "100"));

        assertThat(outcome.server.path("held").asInt()).isEqualTo(3_000);
        assertThat(outcome.server.path("calls").asInt()).isEqualTo(3_000);
        assertThat(outcome.server.path("complete").asBoolean()).isTrue();
        assertThat(outcome.client.path("handler_ok").asInt()).isEqualTo(3_000);
        assertThat(outcome.marks).containsExactly("MARK begin", "HELD", "MARK end");
    }

    @Test
    void aClientThatGoesAwayEarlyMakesTheResultIncomplete() throws Exception {
        HeardLines lines = new HeardLines();
        Program idle = Program.of(Load.from(Map.of("SCENARIO", "rpc", "N", "2")), report -> {});
        try (LoadServer server = new LoadServer(Load.from(Map.of("N", "10")), lines)) {
            CompletableFuture<Void> served = inAThread(server::run);
            CompletableFuture<Void> read;
            try (RawClient client = new RawClient(url(server), idle, false)) {
                read = reading(client);
                lines.await("MARK");
            }
            read.get(10, TimeUnit.SECONDS);
            served.get(10, TimeUnit.SECONDS);
        }

        assertThat(JSON.readTree(lines.await("RESULT")).path("complete").asBoolean(true))
                .isFalse();
    }

    private static Outcome run(boolean each, Map<String, String> environment) throws Exception {
        Load load = Load.from(environment);
        HeardLines lines = new HeardLines();
        HeardLines results = new HeardLines();
        Program program = Program.of(load, report -> results.println("RESULT " + report));
        try (LoadServer server = new LoadServer(load, lines)) {
            CompletableFuture<Void> served = inAThread(server::run);
            CompletableFuture<Void> read;
            try (RawClient client = new RawClient(url(server), program, each)) {
                read = reading(client);
                (load.scenario().equals("rpc") ? results : lines).await("RESULT");
            }
            read.get(10, TimeUnit.SECONDS);
            served.get(10, TimeUnit.SECONDS);
        }
        JsonNode result = load.scenario().equals("rpc") ? JSON.readTree(results.await("RESULT")) : JSON.nullNode();
        List<String> marks = lines.lines().stream()
                .filter(line -> line.startsWith("MARK") || line.equals("HELD"))
                .toList();
        JsonNode done = JSON.readTree(program.report().toString());
        return new Outcome(JSON.readTree(lines.await("RESULT")), done, result, marks);
    }

    private static URI url(LoadServer server) {
        return URI.create("ws://127.0.0.1:" + server.port());
    }

    private static CompletableFuture<Void> reading(RawClient client) {
        return inAThread(() -> {
            try {
                client.run();
            } catch (IOException closedByTheTest) {
                assertThat(closedByTheTest).isInstanceOf(ClosedChannelException.class);
            }
        });
    }

    private static CompletableFuture<Void> inAThread(Runnable task) {
        return CompletableFuture.runAsync(task, command -> new Thread(command).start());
    }

    private record Outcome(JsonNode server, JsonNode client, JsonNode result, List<String> marks) {}
}
