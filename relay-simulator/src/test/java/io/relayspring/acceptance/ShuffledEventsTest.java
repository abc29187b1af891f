package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Throws events with shuffled, repeated, missing and mistyped fields at a running client. A failure tells its seed. */
class ShuffledEventsTest {

    private static final List<String> TYPES = List.of(
            "calling.call.state",
            "calling.call.play",
            "calling.call.collect",
            "calling.call.receive",
            "calling.call.record",
            "calling.error",
            "calling.conference",
            "calling.call.levitate");

    private static final List<String> FIELDS = List.of(
            "call_id",
            "node_id",
            "control_id",
            "state",
            "call_state",
            "end_reason",
            "result",
            "final",
            "device",
            "tag");

    private final BlockingQueue<Object> completions = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> controlIds = new LinkedBlockingQueue<>();

    @Test
    void nothingIsThrownAndNothingCompletesTwice() {
        long seed = System.nanoTime();
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.of(Pace.MANUAL, this::startTwoOperations)) {
            SimulatedCall caller = line.ring().awaitCollecting();
            List<String> ids = List.of(Watched.next(controlIds), Watched.next(controlIds));
            throwEvents(new Random(seed), caller, ids);
            line.simulator.awaitSession().awaitAcknowledged();
            caller.hangUp();
            line.watched.awaitCallEnded();
            assertThat(line.watched.handlerOutcome()).as("seed " + seed).isEqualTo("ok");
            for (int i = 0; i < 3; i++) {
                Watched.next(completions);
            }
            line.client.close();
            assertThat(completions).as("seed " + seed).isEmpty();
            assertThat(log.at("ERROR")).as("seed " + seed).isEmpty();
            assertThat(log.text()).as("seed " + seed).doesNotContain("Exception", "failed");
            assertThat(line.client.calls()).as("seed " + seed).isEmpty();
        }
    }

    private void startTwoOperations(Call call) {
        call.answer().await();
        call.ended().onCompleted(completions::add);
        controlIds.add(
                call.play(tts("A long story.")).onCompleted(completions::add).controlId());
        controlIds.add(
                call.collect(c -> c.digits(9)).onCompleted(completions::add).controlId());
        call.ended().await();
        assertThat(call.state()).isEqualTo(CallState.ENDED);
    }

    private static void throwEvents(Random random, SimulatedCall caller, List<String> controlIds) {
        for (int i = 0; i < 2_000; i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            Map<String, @Nullable Object> params = params(random, caller.id(), controlIds);
            int times = 1 + random.nextInt(2);
            for (int time = 0; time < times; time++) {
                caller.sendEvent(type, params);
            }
        }
    }

    private static Map<String, @Nullable Object> params(Random random, String callId, List<String> controlIds) {
        Map<String, @Nullable Object> params = new HashMap<>();
        for (String field : FIELDS) {
            if (random.nextInt(3) > 0) {
                params.put(field, value(random, field, callId, controlIds));
            }
        }
        return params;
    }

    private static @Nullable Object value(Random random, String field, String callId, List<String> controlIds) {
        List<@Nullable Object> any = new ArrayList<>(Arrays.asList(
                null, "", 0, -1.5, 1e300, true, List.of(), List.of(1, "x"), Map.of(), Map.of("type", 7), "\u0000ü\n"));
        any.addAll(
                switch (field) {
                    case "call_id" -> List.of(callId, callId, callId, callId);
                    case "control_id" -> controlIds;
                    case "state" -> List.of("playing", "finished", "error", "no_input");
                    case "call_state" -> List.of("created", "ringing", "answered", "ending");
                    case "result" ->
                        List.of(
                                Map.of("type", "digit", "params", Map.of("digits", 12)),
                                Map.of("type", "digit", "digits", "12"),
                                Map.of("type", "speech", "params", List.of()));
                    case "final" -> List.of("true", "false", 1);
                    default -> List.of();
                });
        return any.get(random.nextInt(any.size()));
    }
}
