package io.relayspring.core.internal.rpc;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 1: how frames are answered and answers are read. */
class RpcReaderTest {

    private final TickingTimers timers = new TickingTimers();
    private final Scrubber scrubber = new Scrubber();
    private final List<Object> told = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final PendingRequests pending = new PendingRequests(
            ofSeconds(10), ofSeconds(30), timers, scrubber, new RelayObserver() {}, () -> told.add("in doubt"));
    private final RpcReader reader = new RpcReader(
            pending,
            new PeerListener() {
                @Override
                public void onEvent(Params envelope) {
                    told.add(sent.size() + " sent before " + envelope.text("event_type"));
                }

                @Override
                public void onDisconnect(boolean restart) {
                    told.add("disconnect " + restart);
                }
            },
            scrubber);

    @Test
    void anEventIsAcknowledgedBeforeItIsProcessed() {
        read("{\"jsonrpc\":\"2.0\",\"id\":\"e1\",\"method\":\"signalwire.event\","
                + "\"params\":{\"event_type\":\"calling.call.play\",\"params\":{}}}");
        assertThat(sent).containsExactly("{\"jsonrpc\":\"2.0\",\"id\":\"e1\",\"result\":{}}");
        assertThat(told).containsExactly("1 sent before calling.call.play");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "7", "7.5", "\"quo\\\"te\"", "\"\\u00fc\""})
    void anIdIsGivenBackAsItCame(String id) {
        read("{\"id\":" + id + ",\"method\":\"signalwire.ping\"}");
        assertThat(Params.parse(sent.get(0)).json("id"))
                .isEqualTo(Params.parse("{\"id\":" + id + "}").json("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"id\":null,", "\"id\":{},", "\"id\":[1],", "\"id\":\"\","})
    void aRequestWithoutAnIdGetsNoAnswer(String id) {
        read("{" + id + "\"method\":\"signalwire.event\",\"params\":{\"event_type\":\"x\",\"params\":{}}}");
        assertThat(sent).isEmpty();
        assertThat(told).containsExactly("0 sent before x");
    }

    @Test
    void aPingIsAnsweredWithItsTimestamp() {
        read("{\"id\":\"p1\",\"method\":\"signalwire.ping\",\"params\":{\"timestamp\":1700000000.12}}");
        read("{\"id\":\"p2\",\"method\":\"signalwire.ping\",\"params\":{\"payload\":\"x\"}}");
        read("{\"id\":\"p3\",\"method\":\"signalwire.ping\",\"params\":\"odd\"}");
        assertThat(Params.parse(sent.remove(0)).params("result").number("timestamp"))
                .hasValue(1700000000.12);
        assertThat(sent)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"p2\",\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":\"p3\",\"result\":{}}");
    }

    @Test
    void aDisconnectIsAnsweredAndTold() {
        read("{\"id\":\"d1\",\"method\":\"signalwire.disconnect\",\"params\":{\"restart\":true}}");
        read("{\"id\":\"d2\",\"method\":\"signalwire.disconnect\"}");
        assertThat(sent).hasSize(2).allMatch(frame -> frame.contains("\"result\":{}"));
        assertThat(told).containsExactly("disconnect true", "disconnect false");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("\"result\":{\"code\":\"200\"}", "ok"),
                arguments("\"result\":{\"code\":200}", "ok"),
                arguments("\"result\":{\"code\":200.0}", "ok"),
                arguments("\"result\":{\"code\":\"204\"}", "ok"),
                arguments("\"result\":{}", "ok"),
                arguments("\"result\":{\"code\":null}", "ok"),
                arguments("\"result\":null", "ok"),
                arguments("\"result\":{\"code\":\"2000\",\"message\":\"odd\"}", "2000 odd"),
                arguments("\"result\":{\"code\":\"404\",\"message\":\"gone\"}", "404 gone"),
                arguments("\"result\":{\"code\":500}", "500 "),
                arguments("\"error\":{\"code\":-32602,\"message\":\"flat\"}", "-32602 flat"),
                arguments("\"error\":\"bare words\"", " bare words"),
                arguments("\"error\":{}", " "),
                arguments("\"error\":null,\"result\":{\"code\":\"200\"}", "ok"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void answersAreRead(String answer, String meaning) {
        Request request = request();
        pending.add(request);
        read("{\"id\":\"" + request.id() + "\"," + answer + "}");
        assertThat(told).containsExactly(meaning);
        read("{\"id\":\"" + request.id() + "\"," + answer + "}");
        assertThat(told).hasSize(1);
    }

    @Test
    void aRequestWithoutAnAnswerFailsAloneAfterItsTimeout() {
        Request early = request();
        Request late = request();
        pending.add(early);
        timers.pass(ofSeconds(5));
        pending.add(late);
        timers.pass(ofSeconds(5).plus(ofMillis(250)));
        assertThat(told).containsExactly("in doubt", "calling.play had no answer within 10000 ms");
        timers.pass(ofSeconds(5));
        assertThat(told).hasSize(4);
        assertThat(timers.pending()).isZero();
    }

    @Test
    void whatIsPassedOverIsScrubbed() {
        scrubber.add(List.of("PTsecret"));
        try (CapturedLog log = CapturedLog.at(Level.TRACE)) {
            read("{\"id\":\"nobody\",\"result\":{\"odd\":\"PTsecret\"}}");
            read("{\"id\":\"x\",\"method\":\"signalwire.levitate\",\"params\":{\"odd\":\"PTsecret\"}}");
            read("PTsecret");
            assertThat(log.warnings()).hasSize(3);
            assertThat(log.text()).contains("***").doesNotContain("PTsecret");
        }
        assertThat(sent).singleElement().asString().contains("-32601");
    }

    private void read(String frame) {
        reader.read(frame, sent::add);
    }

    private Request request() {
        return Request.once("calling.play", Params.empty(), new Reply() {
            @Override
            public void accepted(Params result) {
                told.add("ok");
            }

            @Override
            public void failed(RelayException failure) {
                if (failure instanceof CommandException refusal) {
                    told.add(refusal.code() + " " + refusal.reason());
                } else if (failure instanceof ConnectionException) {
                    told.add(failure.getMessage());
                }
            }
        });
    }
}
