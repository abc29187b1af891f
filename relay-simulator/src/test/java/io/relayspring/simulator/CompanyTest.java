package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.line.Routine;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are connected, or in a conference, hear what is said in the others. */
class CompanyTest extends SentenceCase {

    private static final String TEAM = ",\"name\":\"team\"";

    private BareClient client;
    private CallScript anne;
    private BareCall program;

    @BeforeEach
    void answer() {
        client = signedIn("ivr");
        anne = simulator.caller("+15551230001").rings("ivr");
        program = answeredBy(anne);
    }

    private BareCall answeredBy(CallScript script) {
        BareCall call = new BareCall(client, script.call());
        call.request("calling.answer", "");
        script.isAnswered();
        return call;
    }

    private CallScript connected(String number) {
        Callee callee = simulator.callee(number);
        program.code("calling.connect", ",\"devices\":" + OutboundCallTest.parallel(number));
        CallScript line = callee.isRung().picksUp();
        client.connected("connected");
        return line;
    }

    @Test
    void bothEndsOfABridgeHearEachOther() {
        CallScript bob = connected("+15551230012");
        anne.says("Is that Bob?");
        bob.hears("Bob").says("It is.");
        anne.hears("It is");
        assertThat(bob.call().transcript().toString()).contains("heard_speech", "Is that Bob?");
        assertNothingForbidden();
    }

    @Test
    void whoIsNoMoreConnectedHearsNothing() {
        CallScript bob = connected("+15551230012");
        program.code("calling.disconnect", "");
        client.connected("disconnected");
        anne.saysUnasked("Bob?");
        assertThatThrownBy(() -> bob.hears("Bob")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> anne.says("Bob?"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somebody to listen");
    }

    @Test
    void whoIsOnHoldNeitherHearsNorIsHeard() {
        CallScript bob = connected("+15551230012");
        program.request("calling.hold", "");
        anne.isOnHold().saysUnasked("Hello?");
        bob.saysUnasked("One moment");
        program.request("calling.unhold", "");
        anne.says("Still there?");
        bob.hears("Still there");
        assertThat(bob.call().transcript().toString()).doesNotContain("Hello?");
        assertThat(anne.call().transcript().toString()).doesNotContain("One moment");
    }

    @Test
    void allInAConferenceHearWhoIsNotMuted() {
        CallScript bob = simulator.caller("+15551230012").rings("ivr");
        CallScript carol = simulator.caller("+15551230013").rings("ivr");
        program.request("calling.join_conference", TEAM);
        answeredBy(bob).request("calling.join_conference", TEAM + ",\"muted\":true");
        answeredBy(carol).request("calling.join_conference", TEAM);
        anne.isInConference("team").says("Good morning");
        bob.isInConference("team").hears("Good morning").says("Nobody hears me");
        carol.isInConference("team").hears("Good morning").says("Morning");
        anne.hears("Morning");
        assertThat(anne.call().transcript().toString()).doesNotContain("Nobody hears me", "heard_speech   Good");
    }

    @Test
    void whoHasLeftAConferenceHearsNothing() {
        CallScript bob = simulator.caller("+15551230012").rings("ivr");
        program.request("calling.join_conference", TEAM + ",\"end_on_exit\":true");
        answeredBy(bob).request("calling.join_conference", TEAM);
        program.request(
                "calling.leave_conference",
                ",\"conference_id\":\"" + simulator.awaitConference("team").id() + "\"");
        bob.saysUnasked("Hello?");
        assertThat(anne.call().transcript().toString()).doesNotContain("Hello?");
        anne.saysUnasked("Hello!");
        assertThat(bob.call().transcript().toString()).doesNotContain("Hello!");
    }

    @Test
    void aRoutineAnswersWhatItHears() {
        simulator.phone("+15551230012").follows(Routine.NONE.hears("Who is it").says("Bob"));
        program.code("calling.connect", ",\"devices\":" + OutboundCallTest.parallel("+15551230012"));
        client.connected("connected");
        anne.says("Who is it?").hears("Bob");
    }

    @Test
    void aTranscriptionHasBothEnds() {
        program.start("calling.transcribe", "");
        CallScript bob = connected("+15551230012");
        anne.says("Hello");
        bob.hears("Hello").says("Hello yourself");
        anne.hears("yourself");
        program.phone().operation(RelayMethod.CALLING_TRANSCRIBE).finish();
        assertThat(client.event("calling.call.transcribe").path("state").asString())
                .isEqualTo("transcribing");
        String url = client.event("calling.call.transcribe").path("url").asString();
        assertThat(Control.fetch("GET", url, BodyHandlers.ofString()).body())
                .isEqualTo("caller: Hello\nother: Hello yourself\n");
    }
}
