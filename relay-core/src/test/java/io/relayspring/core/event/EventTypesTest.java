package io.relayspring.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.FaxEventType;
import io.relayspring.core.vocabulary.RecordState;
import io.relayspring.core.vocabulary.ReferState;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of event has its class, whose accessors forgive what servers do. */
class EventTypesTest {

    private static final List<String> NONSENSE = List.of(
            "{}",
            "{\"state\":7,\"record\":[],\"fax\":\"x\",\"detect\":null,\"peer\":3,\"call\":[1],\"url\":{}}",
            "{\"state\":{\"a\":1},\"position\":\"x\",\"size\":\"-1\",\"duration\":\"1e99\",\"media\":7,\"tags\":{}}");

    private static RelayEvent event(String type, Params params) {
        return RelayEvent.of(Params.of(Map.of("event_type", type, "params", params)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "calling.call.state, CallStateEvent",
        "calling.call.receive, CallReceivedEvent",
        "calling.call.connect, ConnectEvent",
        "calling.call.play, PlayEvent",
        "calling.call.collect, CollectEvent",
        "calling.call.record, RecordEvent",
        "calling.call.detect, DetectEvent",
        "calling.call.fax, FaxEvent",
        "calling.call.tap, TapEvent",
        "calling.call.send_digits, SendDigitsEvent",
        "calling.call.dial, DialEvent",
        "calling.call.refer, ReferEvent",
        "calling.call.denoise, DenoiseEvent",
        "calling.call.pay, PayEvent",
        "calling.call.queue, QueueEvent",
        "calling.queue, QueueEvent",
        "calling.call.stream, StreamEvent",
        "calling.call.echo, EchoEvent",
        "calling.call.transcribe, TranscribeEvent",
        "calling.call.hold, HoldEvent",
        "calling.call.ai, AiEvent",
        "calling.conference, ConferenceEvent",
        "calling.error, ErrorEvent",
        "messaging.receive, MessageReceivedEvent",
        "messaging.state, MessageStateEvent"
    })
    void eachTypeHasItsClassAndNoAccessorThrows(String type, String name) {
        for (String nonsense : NONSENSE) {
            RelayEvent event = event(type, Params.parse(nonsense));
            assertThat(event.getClass().getSimpleName()).isEqualTo(name);
            assertThat(Modifier.isFinal(event.getClass().getModifiers())).isTrue();
            Accessors.readAll(event);
        }
    }

    @Test
    void aTypeNobodyKnowsIsAnEventWithAllItsFields() {
        RelayEvent event = event("calling.call.levitate", Params.of(Map.of("height", 3)));
        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.params().integer("height")).hasValue(3);
    }

    @Test
    void aRecordingsFieldsStandAtTheTopOrInside() {
        RecordEvent top = (RecordEvent) event(
                "calling.call.record",
                Params.parse(
                        "{\"state\":\"finished\",\"url\":\"https://example.com/r\",\"duration\":\"1.5\",\"size\":9}"));
        RecordEvent inside = (RecordEvent)
                event(
                        "calling.call.record",
                        Params.parse(
                                "{\"record\":{\"state\":\"finished\",\"url\":\"https://example.com/r\",\"duration\":1.5,\"size\":\"9\"}}"));
        for (RecordEvent event : List.of(top, inside)) {
            assertThat(event.state()).isEqualTo(RecordState.FINISHED);
            assertThat(event.url()).isEqualTo("https://example.com/r");
            assertThat(event.duration()).isEqualTo(Duration.ofMillis(1500));
            assertThat(event.size()).isEqualTo(9);
        }
    }

    @Test
    void numbersAndFlagsMayBeTexts() {
        FaxEvent fax = (FaxEvent) event(
                "calling.call.fax",
                Params.parse("{\"fax\":{\"type\":\"finished\",\"params\":{\"pages\":\"2\",\"success\":\"true\"}}}"));
        assertThat(fax.faxType()).isEqualTo(FaxEventType.FINISHED);
        assertThat(fax.pages()).isEqualTo(2);
        assertThat(fax.isSuccess()).isTrue();
        ReferEvent refer = (ReferEvent) event(
                "calling.call.refer",
                Params.parse("{\"refer_state\":\"inProgress\",\"sip_refer_response_code\":\"202\"}"));
        assertThat(refer.state()).isEqualTo(ReferState.IN_PROGRESS);
        assertThat(refer.responseCode()).hasValue(202);
        assertThatCode(refer::toString).doesNotThrowAnyException();
    }
}
