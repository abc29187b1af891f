package io.relayspring.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.InputType;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelayEventTest {

    @Test
    void theTwoLevelsOfParamsAreKeptApart() {
        RelayEvent event = event("{\"event_type\":\"calling.call.play\",\"timestamp\":1700000000.12,"
                + "\"params\":{\"call_id\":\"c1\",\"control_id\":\"k1\",\"state\":\"playing\",\"odd\":1}}");
        assertThat(event).isInstanceOf(PlayEvent.class);
        assertThat(event.type()).isEqualTo("calling.call.play");
        assertThat(event.timestamp()).contains(Instant.ofEpochMilli(1_700_000_000_120L));
        assertThat(event.params().text("odd")).isEqualTo("1");
        assertThat(event.envelope().has("timestamp")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calling.call.levitate", "calling.call.teleport", "", "CALLING.CALL.PLAY"})
    void anyOtherTypeIsAPlainEventWithAllItsFields(String type) {
        RelayEvent event = event("{\"event_type\":\"" + type + "\",\"params\":{\"code\":7}}");
        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.params().integer("code")).hasValue(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"params\":{\"context\":\"inner\"},\"context\":\"outer\"}                | inner",
                "{\"params\":{},\"context\":\"outer\"}                                    | outer",
                "{\"params\":{\"protocol\":\"p1\"}}                                       | p1",
                "{\"params\":{\"context\":null,\"protocol\":\"p1\"},\"context\":\"outer\"}| outer",
                "{\"params\":{},\"protocol\":\"p2\"}                                      | p2"
            })
    void theContextIsFoundWhereverItStands(String envelope, String context) {
        Params params = Params.parse(envelope).with("event_type", "calling.call.receive");
        assertThat(((CallReceivedEvent) RelayEvent.of(params)).context()).isEqualTo(context);
    }

    @Test
    void anOfferIsReadWhole() {
        CallReceivedEvent offer = (CallReceivedEvent)
                event(
                        "{\"event_type\":\"calling.call.receive\",\"params\":{\"call_id\":\"c1\",\"node_id\":\"n1\","
                                + "\"call_state\":\"created\",\"direction\":\"inbound\",\"segment_id\":\"s1\",\"tag\":\"t1\","
                                + "\"device\":{\"type\":\"phone\",\"params\":{\"from\":\"+15551\",\"to_number\":\"+15552\"}}}}");
        assertThat(offer.callId()).isEqualTo("c1");
        assertThat(offer.nodeId()).isEqualTo("n1");
        assertThat(offer.state()).isEqualTo(CallState.CREATED);
        assertThat(offer.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(offer.segmentId()).isEqualTo("s1");
        assertThat(offer.tag()).isEqualTo("t1");
        assertThat(offer.device().from()).isEqualTo("+15551");
        assertThat(offer.device().to()).isEqualTo("+15552");
    }

    @Test
    void aStateIsReadWithTheOddSpellingOfItsNode() {
        CallStateEvent state =
                (CallStateEvent) event("{\"event_type\":\"calling.call.state\",\"params\":{\"call_state\":\"ended\","
                        + "\"end_reason\":\"noAnswer\",\"node-id\":\"n1\"}}");
        assertThat(state.state()).isEqualTo(CallState.ENDED);
        assertThat(state.endReason()).isEqualTo(EndReason.NO_ANSWER);
        assertThat(state.nodeId()).isEqualTo("n1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"digit\",\"params\":{\"digits\":\"12\",\"terminator\":\"#\"}}",
                "{\"type\":\"digit\",\"params\":{\"digits\":12,\"terminator\":\"#\"}}",
                "{\"type\":\"digit\",\"digits\":\"12\",\"terminator\":\"#\"}"
            })
    void digitsAreReadInAllTheirForms(String result) {
        CollectEvent event = (CollectEvent)
                event("{\"event_type\":\"calling.call.collect\",\"params\":{\"result\":" + result + "}}");
        assertThat(event.inputType()).isEqualTo(InputType.DIGIT);
        assertThat(event.digits()).isEqualTo("12");
        assertThat(event.terminator()).isEqualTo("#");
        assertThat(event.isPartial()).isFalse();
    }

    @Test
    void nothingIsThrownWhateverTheFieldsHold() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String json = RandomJson.object(random, 3);
            Params envelope = Params.parse(json).with("event_type", type(random));
            assertThatCode(() -> Accessors.readAll(RelayEvent.of(envelope)))
                    .as("seed %d, event %s", seed, envelope.toJson())
                    .doesNotThrowAnyException();
        }
    }

    private static String type(Random random) {
        List<EventType> types = List.of(EventType.values());
        return types.get(random.nextInt(types.size())).wire();
    }

    private static RelayEvent event(String envelope) {
        return RelayEvent.of(Params.parse(envelope));
    }
}
