package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.fault.Garbage;
import io.relayspring.simulator.report.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 7, tolerance: what cannot be understood is warned of once, and the connection goes on. */
class BadFramesTest {

    private final CapturedLog log = CapturedLog.at(Level.WARN);
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final Line line = Line.of(call -> {
        call.answer();
        told.add(call.playAndCollect(tts("Press."), c -> c.digits(2)).await().digits());
        call.hangup();
    });

    @BeforeEach
    void listen() {
        line.client.on(RelayEvent.class, event -> told.add(event.type()));
    }

    @AfterEach
    void close() {
        line.close();
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void garbageIsWarnedOfOnceAndTheConnectionGoesOn(Garbage garbage) {
        line.simulator.faults().send(garbage);
        theLineWorks();
        boolean welcome = garbage == Garbage.UNKNOWN_EVENT_TYPE || garbage == Garbage.UNKNOWN_CALL;
        assertThat(log.warnings()).hasSize(welcome ? 0 : 1);
        assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"text\"",
                "{\"jsonrpc\":\"2.0\"}",
                "{\"method\":7,\"id\":{}}",
                "{\"id\":null,\"result\":{}}",
                "{\"id\":[],\"error\":\"bare words\"}",
                "{\"method\":\"signalwire.event\",\"params\":{\"event_type\":null,\"params\":{}}}",
                "{\"method\":\"signalwire.event\",\"params\":{\"event_type\":{},\"params\":null}}",
                "{\"method\":\"signalwire.event\",\"id\":3,\"params\":[{\"event_type\":\"calling.call.state\"}]}",
                "{\"method\":null,\"id\":\"nobody\",\"result\":null}"
            })
    void framesOfOddShapesAreWarnedOfOnceAndTheConnectionGoesOn(String frame) {
        line.simulator.awaitSession().sendRaw(frame);
        theLineWorks();
        assertThat(log.warnings()).hasSize(1);
    }

    @Test
    void aHugeFrameNobodyUnderstandsIsNotLoggedWhole() {
        String huge = "x".repeat(1 << 20);
        line.simulator.awaitSession().sendRaw("{\"id\":\"nobody\",\"result\":{\"noise\":\"" + huge + "\"}}");
        theLineWorks();
        assertThat(log.warnings()).singleElement().asString().hasSizeLessThan(1_000);
    }

    @Test
    void anEventOfTenMebibytesArrivesWhole() {
        BlockingQueue<Integer> sizes = new LinkedBlockingQueue<>();
        line.client.on(
                "calling.call.levitate",
                event -> sizes.add(event.params().text("noise").length()));
        String noise = "n".repeat((10 << 20) - 300);
        line.simulator
                .awaitSession()
                .sendRaw(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"big\",\"method\":\"signalwire.event\",\"params\":{\"event_type\":"
                                + "\"calling.call.levitate\",\"params\":{\"noise\":\"" + noise + "\"}}}");
        assertThat(Watched.next(sizes)).isEqualTo(noise.length());
        theLineWorks();
    }

    @Test
    void idsOfRequestsMayBeNumbers() {
        line.simulator.faults().numericIds();
        theLineWorks();
        line.simulator.awaitSession().awaitAcknowledged();
        assertThat(log.text()).isEmpty();
    }

    @Test
    void nullFieldsAndMistypedFieldsOfAnEventEndNothingByMistake() {
        SimulatedCall caller = line.ring().awaitCollecting();
        Map<String, Object> nulls = new HashMap<>();
        for (String field : Arrays.asList("control_id", "state", "result", "final", "call_state", "end_reason")) {
            nulls.put(field, null);
        }
        caller.sendEvent("calling.call.collect", nulls);
        caller.sendEvent("calling.call.state", nulls);
        caller.sendEvent("calling.call.collect", Map.of("control_id", 7, "result", "text", "final", Map.of()));
        caller.sendEvent("calling.call.state", Map.of("call_state", Map.of("ended", true)));
        caller.sendEvent("calling.call.state", Map.of("call_state", "levitating", "end_reason", 7));
        caller.sendEvent("calling.call.play", Collections.singletonMap("state", "finished"));
        caller.press("12").awaitEnded();
        assertThat(told).contains("12");
        assertThat(caller.endReason()).contains(EndReason.HANGUP);
        assertThat(log.text()).isEmpty();
    }

    private void theLineWorks() {
        line.ring().awaitCollecting().press("12").awaitEnded();
        line.watched.awaitCallEnded();
        assertThat(told).contains("12");
        assertThat(line.client.reconnects()).isZero();
    }
}
