package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
            "calling.call.detect",
            "calling.call.connect",
            "calling.call.ai",
            "calling.call.hold",
            "calling.call.send_digits",
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
            "detect",
            "connect_state",
            "peer",
            "record",
            "url",
            "duration",
            "tag");

    private static final int OPERATIONS = 5;
    private static final int CALLS = 10;
    private static final int EVENTS = 400;

    private final BlockingQueue<Object> completions = new LinkedBlockingQueue<>();
    private final CountDownLatch read = new CountDownLatch(CALLS * EVENTS);
    private final BlockingQueue<String> controlIds = new LinkedBlockingQueue<>();

    @Test
    void nothingIsThrownNothingIsLostAndNothingCompletesTwice() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.of(Pace.MANUAL, this::startOperations)) {
            line.client.on(RelayEvent.class, this::read);
            for (int call = 0; call < CALLS; call++) {
                throwEvents(random, line);
                assertThat(line.watched.handlerOutcome()).as("seed " + seed).isEqualTo("ok");
                for (int i = 0; i < OPERATIONS + 1; i++) {
                    Watched.next(completions);
                }
            }
            assertThat(read.await(30, TimeUnit.SECONDS)).as("seed " + seed).isTrue();
            line.client.close();
            assertThat(completions).as("seed " + seed).isEmpty();
            assertThat(log.at("ERROR")).as("seed " + seed).isEmpty();
            assertThat(log.text()).as("seed " + seed).doesNotContain("Exception", "failed");
            assertThat(line.client.calls()).as("seed " + seed).isEmpty();
        }
    }

    /** One call, its operations, and events for them until it ends. */
    private void throwEvents(Random random, Line line) {
        SimulatedCall caller = line.ring().awaitCollecting();
        List<String> ids = Stream.generate(() -> Watched.next(controlIds))
                .limit(OPERATIONS)
                .toList();
        throwEvents(random, caller, ids);
        line.simulator.awaitSession().awaitAcknowledged();
        caller.hangUp();
        line.watched.awaitCallEnded();
    }

    /** Whatever an event has to tell is asked for; what is thrown is logged, and found there. */
    private void read(RelayEvent event) {
        for (Method accessor : event.getClass().getMethods()) {
            if (accessor.getParameterCount() == 0 && accessor.getDeclaringClass() != Object.class) {
                try {
                    accessor.invoke(event);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(accessor + " of " + event, e);
                }
            }
        }
        read.countDown();
    }

    private void startOperations(Call call) {
        call.answer().await();
        call.ended().onCompleted(completions::add);
        List.of(
                        call.play(tts("A long story.")),
                        call.collect(c -> c.digits(9)),
                        call.record(r -> r.untilStopped()),
                        call.detectDigits(d -> {}),
                        call.ai(a -> a.prompt("Be kind.")))
                .forEach(action -> {
                    action.onCompleted(completions::add);
                    action.accepted().await();
                    controlIds.add(action.controlId());
                });
        call.ended().await();
        assertThat(call.state()).isEqualTo(CallState.ENDED);
    }

    private static void throwEvents(Random random, SimulatedCall caller, List<String> controlIds) {
        for (int i = 0; i < EVENTS; i++) {
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
                    case "detect" ->
                        List.of(
                                Map.of("type", "digit", "params", Map.of("event", "1#")),
                                Map.of("type", 7, "params", Map.of("event", List.of())),
                                Map.of("params", "HUMAN"));
                    case "record" -> List.of(Map.of("url", 7, "duration", "x"), Map.of("state", "finished"));
                    case "connect_state" -> List.of("connected", "disconnected", "failed");
                    case "peer" -> List.of(Map.of("call_id", 7), Map.of("device", "phone"));
                    case "final" -> List.of("true", "false", 1);
                    default -> List.of();
                });
        return any.get(random.nextInt(any.size()));
    }
}
