package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.silence;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.CollectAction;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.OtherEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.fault.Garbage;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.time.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Page, section 7, rule by rule, at a running client. */
class ToleranceTest extends VerbTest {

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private CollectAction collecting() throws InterruptedException {
        CollectAction collect = call().collect(c -> c.digits(4).speech(s -> {}));
        collect.accepted().await(SOON);
        return collect;
    }

    private RecordAction recording() throws InterruptedException {
        RecordAction record = call().record(r -> r.untilStopped());
        record.accepted().await(SOON);
        return record;
    }

    @Test
    void outgoingMediaAndDevicesAreAlwaysNested() throws InterruptedException {
        Call call = call();
        call.play(tts("x").then(audio(URI.create("https://example.com/a.mp3"))).then(silence(Duration.ofSeconds(1))))
                .await(SOON);
        call.connect(phone(ANNE, p -> p.from(US))).await(SOON);
        JournalEntry play = simulator.awaitFrame(RelayMethod.CALLING_PLAY);
        assertThat(play.at("play.0")).isEqualTo(Map.of("type", "tts", "params", Map.of("text", "x")));
        assertThat(play.at("play.1.params.url")).isEqualTo("https://example.com/a.mp3");
        assertThat(play.at("play.2.params.duration")).isEqualTo(1);
        assertThat(simulator.awaitFrame(RelayMethod.CALLING_CONNECT).at("devices.0.0.params.to_number"))
                .isEqualTo(ANNE);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void digitsMayStandWhereTheGuideHasThem() throws InterruptedException {
        CollectAction collect = collecting();
        Map<String, Object> result = fields("type", "digit", "digits", "12", "terminator", "#");
        caller.sendEvent("calling.call.collect", fields("control_id", collect.controlId(), "result", result));
        assertThat(collect.await(SOON).digits()).isEqualTo("12");
        assertThat(collect.await(SOON).terminator()).isEqualTo("#");
    }

    @Test
    void aRecordingsUrlMayStandInsideRecordAndItsNumbersMayBeTexts() throws InterruptedException {
        RecordAction record = recording();
        Map<String, Object> inside = fields("url", "https://example.com/r.mp3", "duration", "2.5", "size", "4000");
        caller.sendEvent(
                "calling.call.record", fields("control_id", record.controlId(), "state", "finished", "record", inside));
        assertThat(record.await(SOON).url()).isEqualTo("https://example.com/r.mp3");
        assertThat(record.await(SOON).duration()).isEqualTo(Duration.ofMillis(2500));
        assertThat(record.await(SOON).size()).isEqualTo(4000);
    }

    @Test
    void anEventsContextMayStandInContextOrInProtocol() throws InterruptedException {
        call();
        BlockingQueue<String> contexts = new LinkedBlockingQueue<>();
        client.on(CallReceivedEvent.class, event -> contexts.add(event.context()));
        caller.sendEvent("calling.call.receive", fields("call_state", "ringing", "context", "ivr"));
        caller.sendEvent("calling.call.receive", fields("call_state", "ringing", "protocol", "ivr"));
        assertThat(Watched.next(contexts)).isEqualTo("ivr");
        assertThat(Watched.next(contexts)).isEqualTo("ivr");
        assertThat(offered).as("a repeated offer starts no second handler").isEmpty();
    }

    @Test
    void numbersMayBeTextsAndTextsNumbers() throws InterruptedException {
        CollectAction collect = collecting();
        Map<String, Object> params = fields("digits", 12);
        caller.sendEvent(
                "calling.call.collect",
                fields("control_id", collect.controlId(), "result", fields("type", "digit", "params", params)));
        assertThat(collect.await(SOON).digits()).isEqualTo("12");
    }

    @Test
    void nullAndMissingAreTheSame() throws InterruptedException {
        CollectAction collect = collecting();
        caller.sendEvent(
                "calling.call.collect", fields("control_id", collect.controlId(), "result", null, "state", null));
        Map<String, Object> result = fields("type", "no_input", "params", null);
        caller.sendEvent(
                "calling.call.collect", fields("control_id", collect.controlId(), "result", result, "final", null));
        assertThat(collect.await(SOON).isEmpty()).isTrue();
        assertThat(collect.await(SOON).type().wire()).isEqualTo("no_input");
    }

    @Test
    void unknownFieldsAreKept() throws InterruptedException {
        Call call = call();
        BlockingQueue<PlayEvent> heard = new LinkedBlockingQueue<>();
        call.on(PlayEvent.class, heard::add);
        caller.sendEvent("calling.call.play", fields("control_id", "k", "state", "singing", "mood", "calm"));
        PlayEvent event = Watched.next(heard);
        assertThat(event.state()).isEqualTo(PlayState.UNKNOWN);
        assertThat(event.params().text("state")).isEqualTo("singing");
        assertThat(event.params().text("mood")).isEqualTo("calm");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoProperFrameIsPassedOverAndTheConnectionGoesOn(Garbage garbage) throws InterruptedException {
        Call call = call();
        simulator.faults().send(garbage);
        call.play(tts("still here")).await(SOON);
        assertThat(client.reconnects()).isZero();
    }

    @Test
    void anUnknownTypeIsAPlainEventWithAllItsFields() throws InterruptedException {
        Call call = call();
        BlockingQueue<OtherEvent> heard = new LinkedBlockingQueue<>();
        call.on(OtherEvent.class, heard::add);
        caller.sendEvent("calling.call.levitate", fields("height", 7));
        assertThat(Watched.next(heard).params().integer("height")).hasValue(7);
    }

    @Test
    void anUnknownEndReasonEndsACallAsWell() throws InterruptedException {
        Call call = call();
        caller.sendEvent("calling.call.state", fields("call_state", "ended", "end_reason", "meteorite"));
        assertThat(call.ended().await(SOON)).isEqualTo(EndReason.UNKNOWN);
    }

    @Test
    void idsMayBeNumbers() throws InterruptedException {
        simulator.faults().numericIds();
        call().play(tts("x")).await(SOON);
        simulator.awaitSession().awaitAcknowledged();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aPhonesNumbersMayBeCalledFromAndTo() throws InterruptedException {
        BlockingQueue<CallReceivedEvent> heard = new LinkedBlockingQueue<>();
        client.on(CallReceivedEvent.class, heard::add);
        call();
        Watched.next(heard);
        Map<String, Object> device = fields("type", "phone", "params", fields("from", ANNE, "to", BOB));
        caller.sendEvent("calling.call.receive", fields("context", "ivr", "device", device));
        CallReceivedEvent event = Watched.next(heard);
        assertThat(event.device().from()).isEqualTo(ANNE);
        assertThat(event.device().to()).isEqualTo(BOB);
    }

    @Test
    void aRepeatedEventFinishesNothingTwice() throws InterruptedException {
        simulator.faults().duplicateEvents();
        Call call = call();
        List<Object> told = new ArrayList<>();
        BlockingQueue<Object> last = new LinkedBlockingQueue<>();
        call.play(tts("x")).onCompleted(told::add).await(SOON);
        Bridge bridge = call.connect(phone(ANNE, p -> p.from(US))).await(SOON);
        bridge.ended().onCompleted(told::add);
        call.ended().onCompleted(told::add).onCompleted(last::add);
        call.disconnect().await(SOON);
        bridge.ended().await(SOON);
        caller.hangUp();
        Watched.next(last);
        assertThat(told).hasSize(3);
    }

    @Test
    void theEventsOfACallAreToldInTheOrderInWhichTheyCame() throws InterruptedException {
        Call call = call();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        call.on("calling.call.levitate", event -> heard.add(event.params().text("height")));
        for (int i = 0; i < 200; i++) {
            caller.sendEvent("calling.call.levitate", fields("height", i));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(Watched.next(heard)).isEqualTo("" + i);
        }
    }

    @Test
    void anEventMayOvertakeTheAnswerToItsCommand() throws InterruptedException {
        Call call = call();
        simulator.faults().eventsBeforeAnswer(RelayMethod.CALLING_PLAY);
        simulator.faults().eventsBeforeAnswer(RelayMethod.CALLING_CONNECT);
        assertThat(call.play(tts("x")).await(SOON).isFinished()).isTrue();
        assertThat(call.connect(phone(ANNE, p -> p.from(US))).await(SOON).isConnected())
                .isTrue();
    }

    @Test
    void whatDependsOnACommandGoesOutAfterItsAnswerAndTheEndIsNotHeldBack() throws InterruptedException {
        simulator.pace(Pace.MANUAL);
        Call call = call();
        var held = simulator.faults().holdAnswer(RelayMethod.CALLING_PLAY).times(1);
        PlayAction play = call.play(tts("x"));
        play.stop();
        held.awaitHit();
        call.hangup().await(SOON);
        held.release();
        assertThat(simulator.journal(RelayMethod.CALLING_PLAY_STOP)).isEmpty();
        assertThat(call.ended().await(SOON)).isEqualTo(EndReason.HANGUP);
    }

    @Test
    void aRepeatedAnswerIsHarmless() throws InterruptedException {
        Call call = call();
        call.answer().await(SOON);
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void aCallThatWasPassedOnLeavesTheRegistryAndAnotherOfferOfItIsNew() throws InterruptedException {
        caller = simulator.call("ivr", "+15551234567", US);
        Call call = Watched.next(offered);
        BlockingQueue<String> elsewhere = new LinkedBlockingQueue<>();
        try (RelayClient other = RelayClient.builder()
                .name("other")
                .connectionLimit(ConnectionLimit.of(1, "the test"))
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .onCall("ivr", taken -> elsewhere.add(taken.id()))
                .build()
                .start()) {
            other.ready().await(SOON);
            call.pass().await(SOON);
            assertThat(Watched.next(elsewhere)).isEqualTo(call.id());
            assertThat(client.call(call.id())).isEmpty();
            simulator.awaitSubscribed("ivr").sendRaw(offer(caller));
            assertThat(Watched.next(offered).id()).isEqualTo(call.id());
        }
    }

    private static String offer(SimulatedCall call) {
        return """
                {"jsonrpc":"2.0","id":"again","method":"signalwire.event","params":{"event_type":"calling.call.receive",
                 "params":{"call_id":"%s","node_id":"%s","context":"ivr","call_state":"ringing","direction":"inbound",
                 "device":{"type":"phone","params":{"from_number":"%s","to_number":"%s"}}}}}""".formatted(call.id(), call.nodeId(), call.from(), call.to());
    }
}
