package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.refer}, {@code calling.transfer}, rooms, {@code calling.echo}, user events. */
class PlaceTest extends SimulatorTest {

    private static final String ANNE = "sip:anne@example.com";

    private static final String REFER =
            ",\"device\":{\"type\":\"sip\",\"params\":{\"to\":\"" + ANNE + "\",\"password\":\"tell-nobody\"}}";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private JsonNode referred(String state) {
        JsonNode event = call.client().event("calling.call.refer");
        assertThat(event.path("state").asString()).isEqualTo(state);
        assertThat(event.path("sip_refer_to").asString()).isEqualTo(ANNE);
        assertThat(event.has("control_id")).isFalse();
        return event;
    }

    private void refer() {
        assertThat(call.code("calling.refer", REFER)).isEqualTo("200");
        assertThat(referred("inProgress").has("sip_notify_response_code")).isFalse();
    }

    private SimulatedPhone anne() {
        return simulator.phone(ANNE);
    }

    @ParameterizedTest
    @CsvSource({"answers, success, 200", "busy, busy, 486", "declines, error, 603", "absent, noAnswer, 480"})
    void aReferralEndsAsTheTelephoneThereReacts(String reaction, String state, int code) {
        switch (reaction) {
            case "busy" -> anne().isBusy();
            case "declines" -> anne().declines();
            case "absent" -> anne().doesNotAnswer();
            default -> anne().answersAfter(Duration.ZERO);
        }
        refer();
        JsonNode end = referred(state);
        assertThat(end.path("sip_refer_response_code").asInt()).isEqualTo(202);
        assertThat(end.path("sip_notify_response_code").asInt()).isEqualTo(code);
        assertThat(call.phone().state()).isEqualTo(CallState.ANSWERED);
        assertThat(Story.of(simulator).toString()).contains(ANNE).doesNotContain("tell-nobody");
        assertNothingForbidden();
    }

    @Test
    void aTelephoneThatRingsIsGivenUp() {
        anne().rings();
        refer();
        assertThat(call.client().eventsUntilNow("calling.call.refer")).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(referred("cancel").path("sip_notify_response_code").asInt()).isEqualTo(487);
    }

    @Test
    void theTestSaysHowAReferralEnds() {
        anne().rings();
        refer();
        call.phone().operation(RelayMethod.CALLING_REFER).fail();
        referred("error");
        refer();
        call.phone().operation(RelayMethod.CALLING_REFER).finish();
        referred("success");
        clock.advance(Duration.ofMinutes(1));
        assertThat(call.client().eventsUntilNow("calling.call.refer")).isEmpty();
    }

    @Test
    void onlySipAddressesAreReferredTo() {
        assertThat(call.error("calling.refer", REFER.replace("\"sip\"", "\"phone\"")))
                .isEqualTo(-32602);
        assertThat(call.error("calling.refer", ",\"device\":{\"type\":\"sip\",\"to\":\"" + ANNE + "\"}"))
                .isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/s", "context:sales", "version: 1.0.0\\nsections: {main: []}"})
    void aTransferStandsInTheTranscript(String dest) {
        assertThat(call.code("calling.transfer", ",\"dest\":\"" + dest + "\"")).isEqualTo("200");
        assertThat(call.phone().transcript().toString())
                .contains("is transferred to " + (dest.startsWith("version") ? "a script" : dest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"http://example.com/s\"", "\"context:\"", "\"+15551230001\"", "7"})
    void whatIsNoDestinationIsRefused(String dest) {
        assertThat(call.error("calling.transfer", ",\"dest\":" + dest)).isEqualTo(-32602);
    }

    @Test
    void aCallIsInOneRoom() {
        assertThat(call.code("calling.leave_room", "")).isEqualTo("409");
        assertThat(call.code("calling.join_room", ",\"name\":\"lounge\"")).isEqualTo("200");
        assertThat(call.code("calling.join_room", ",\"name\":\"lounge\"")).isEqualTo("409");
        assertThat(call.code("calling.leave_room", "")).isEqualTo("200");
        assertThat(call.phone().transcript().toString()).contains("joins room lounge", "leaves room lounge");
        assertThat(call.code("calling.leave_room", "")).isEqualTo("409");
        assertThat(call.error("calling.join_room", "")).isEqualTo(-32602);
    }

    private void echo(String state) {
        assertThat(call.client().event("calling.call.echo").path("state").asString())
                .isEqualTo(state);
    }

    @Test
    void anEchoLastsAsLongAsItIsToldTo() {
        assertThat(call.code("calling.echo", ",\"timeout\":5")).isEqualTo("200");
        echo("echoing");
        call.phone().speak("Hello?");
        assertThat(call.phone().transcript().toString()).contains("hears an echo: Hello?");
        clock.advance(Duration.ofSeconds(5));
        echo("finished");
        assertThat(call.phone().operation(RelayMethod.CALLING_ECHO).isUnderWay())
                .isFalse();
    }

    @Test
    void anEchoOfNoTimeLastsUntilTheCallEnds() {
        call.code("calling.echo", ",\"timeout\":0");
        echo("echoing");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.echo")).isEmpty();
        call.code("calling.echo", "");
        echo("finished");
        echo("echoing");
        call.phone().hangUp();
        call.state("ended");
        assertThat(call.client().eventsUntilNow("calling.call.echo")).isEmpty();
    }

    @Test
    void anEventOfTheProgramsOwnHoldsWhatItLikes() {
        assertThat(call.code("calling.user_event", ",\"event\":\"a text\",\"more\":{\"a\":[1]}"))
                .isEqualTo("200");
        assertThat(call.code("calling.user_event", "")).isEqualTo("200");
        assertThat(call.phone().transcript().toString()).contains("an event of the program's own");
        assertNothingForbidden();
    }
}
