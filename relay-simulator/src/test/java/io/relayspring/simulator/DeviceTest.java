package io.relayspring.simulator;

import static io.relayspring.simulator.OutboundCallTest.dial;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: the devices that can be dialled and connected with. */
class DeviceTest extends SimulatorTest {

    private static final String AGORA =
            "{\"type\":\"agora\",\"params\":{\"from\":\"ivr\",\"appid\":\"a\",\"channel\":\"c\"}}";

    private static final String STREAM = "{\"type\":\"stream\",\"params\":{\"url\":\"wss://example.com/a\"}}";

    private static final String SHAPE_RULE = "Params have the types and values the protocol names";

    private static String device(String type, String more) {
        return "{\"type\":\"%s\",\"params\":{\"from\":\"sip:a@example.com\",\"to\":\"sip:b@example.com\"%s}}"
                .formatted(type, more);
    }

    private static int dialled(BareClient client, String device) {
        return client.request("calling.dial", dial("t", "[[" + device + "]]"))
                .at("/error/code")
                .asInt(0);
    }

    private int connected(String device) {
        return answered(signedIn("ivr")).error("calling.connect", ",\"devices\":[[" + device + "]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip", "webrtc"})
    void aSipAndAWebrtcDeviceRing(String type) {
        BareClient client = signedIn();
        assertThat(dialled(client, device(type, ""))).isZero();
        assertThat(client.dialled("answered").at("/call/device").toString())
                .isEqualTo("{\"type\":\"" + type
                        + "\",\"params\":{\"from\":\"sip:a@example.com\",\"to\":\"sip:b@example.com\"}}");
        assertNothingForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"phone\",\"from_number\":\"+15551230001\",\"to_number\":\"+15551230002\"}",
                "{\"type\":\"agora\",\"params\":{\"from\":\"ivr\",\"channel\":\"c\"}}",
                "{\"type\":\"pigeon\",\"params\":{}}"
            })
    void aDeviceOfAnotherShapeIsRefused(String device) {
        assertThat(dialled(signedIn(), device)).isEqualTo(-32602);
        assertThat(connected(device)).isEqualTo(-32602);
        assertThat(rulesBroken()).filteredOn(SHAPE_RULE::equals).hasSize(2);
    }

    @Test
    void anAgoraChannelIsRungAndShownAsItWasGiven() {
        BareClient client = signedIn();
        assertThat(dialled(client, AGORA)).isZero();
        assertThat(client.dialled("answered").at("/call/device").toString()).isEqualTo(AGORA);
        simulator.awaitCallTo("c").awaitAnswered();
        assertNothingForbidden();
    }

    @Test
    void aWholeAgoraDeviceIsReachedByItsNumber() {
        BareClient client = signedIn();
        simulator.phone("+15551230009").isBusy();
        dialled(client, AGORA.replace("\"appid\"", "\"to\":\"+15551230009\",\"appid\""));
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("busy");
    }

    @Test
    void aStreamAnswersAsThePeerOfAConnect() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.connect", ",\"devices\":[[" + STREAM + "]]"))
                .isEqualTo("200");
        JsonNode connected = call.client().connected("connected");
        assertThat(connected.at("/peer/device").toString()).isEqualTo(STREAM);
        SimulatedCall stream = simulator.awaitCallTo("wss://example.com/a").awaitAnswered();
        assertThat(connected.at("/peer/call_id").asString()).isEqualTo(stream.id());
        stream.hangUp();
        call.client().connected("disconnected");
        assertNothingForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"call\",\"params\":{\"node_id\":\"n\",\"call_id\":\"c\"}}",
                "{\"type\":\"queue\",\"params\":{\"node_id\":\"n\",\"queue_name\":\"q\"}}"
            })
    void whatIsThereAlreadyIsConnectedWithAlone(String device) {
        assertThat(connected(AGORA + "],[" + device + "," + AGORA)).isEqualTo(-32601);
        assertNothingForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"call\",\"params\":{\"node_id\":\"n\",\"call_id\":\"c\"}}",
                "{\"type\":\"queue\",\"params\":{\"node_id\":\"n\",\"queue_name\":\"q\"}}",
                STREAM
            })
    void whatIsForConnectOnlyIsForbiddenInADial(String device) {
        BareClient client = signedIn();
        assertThat(dialled(client, device)).isEqualTo(-32602);
        assertThat(dialled(client, AGORA + "],[" + device)).isEqualTo(-32602);
        String rule = "Devices of type call, queue and stream are for connect only";
        assertThat(rulesBroken()).containsExactly(rule, rule);
    }

    @ParameterizedTest
    @CsvSource({"sip, MP3", "sip, pcmu", "webrtc, MP3"})
    void aCodecThatThePageDoesNotListIsRefused(String type, String codec) {
        assertThat(dialled(signedIn(), device(type, ",\"codecs\":[\"PCMU\",\"" + codec + "\"]")))
                .isEqualTo(-32602);
        assertThat(rulesBroken()).containsExactly(SHAPE_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip", "webrtc"})
    void eachCodecOfThePageIsTaken(String type) {
        String codecs = ",\"codecs\":[\"PCMU\",\"PCMA\",\"OPUS\",\"G729\",\"G722\",\"VP8\",\"H264\"]";
        assertThat(dialled(signedIn(), device(type, codecs))).isZero();
        assertNothingForbidden();
    }
}
