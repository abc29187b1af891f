package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.join_conference}, {@code calling.leave_conference}, {@code calling.conference}. */
class ConferenceTest extends ControlApiCase {

    private static String team(String more) {
        return ",\"name\":\"team\"" + more;
    }

    private static String join(BareCall call, String more) {
        JsonNode result = call.request("calling.join_conference", team(more)).path("result");
        assertThat(result.path("code").asString()).isEqualTo("200");
        return result.path("conference_id").asString();
    }

    /** The statuses told in events of that call since the last look. */
    private static List<String> told(BareCall call) {
        List<String> statuses = new ArrayList<>();
        for (String params : call.client().eventsUntilNow("calling.conference")) {
            JsonNode event = BareClient.JSON.readTree(params);
            assertThat(event.path("name").asString()).isEqualTo("team");
            assertThat(event.path("conference_id").asString()).isNotEmpty();
            if (event.path("call_id").asString().equals(call.phone().id())) {
                statuses.add(event.path("status").asString());
            }
        }
        return statuses;
    }

    @Test
    void aConferenceBeginsWithItsFirstMemberAndEndsWithItsLast() {
        BareCall anne = answered(signedIn("ivr"));
        String id = join(anne, "");
        assertThat(told(anne)).containsExactly("join", "start");
        SimulatedConference conference = simulator.awaitConference("team").awaitMembers(1);
        assertThat(conference.id()).isEqualTo(id);
        assertThat(conference.isStarted()).isTrue();
        assertThat(anne.code("calling.leave_conference", ",\"conference_id\":\"" + id + "\""))
                .isEqualTo("200");
        assertThat(told(anne)).containsExactly("leave");
        assertThat(simulator.conferences()).isEmpty();
        assertThat(join(anne, "")).isNotEqualTo(id);
        assertNothingForbidden();
    }

    @Test
    void membersOfTwoProgramsMeet() {
        BareCall anne = answered(signedIn("ivr"));
        BareCall bob = BareCall.answered(simulator, signedIn("sales"), "sales");
        assertThat(join(anne, "")).isEqualTo(join(bob, ",\"muted\":true"));
        assertThat(told(anne)).containsExactly("join", "start", "join");
        assertThat(told(bob)).containsExactly("join");
        SimulatedConference conference = simulator.awaitConference("team");
        assertThat(conference.members()).containsExactly(anne.phone(), bob.phone());
        assertThat(conference.isMuted(bob.phone())).isTrue();
        assertThat(conference.isMuted(anne.phone())).isFalse();
        bob.phone().hangUp();
        bob.state("ended");
        assertThat(told(anne)).containsExactly("leave");
        conference.awaitMembers(1);
    }

    @Test
    void itStartsWithWhoeverIsToStartIt() {
        BareCall anne = answered(signedIn("ivr"));
        BareCall bob = BareCall.answered(simulator, signedIn("sales"), "sales");
        join(anne, ",\"start_on_enter\":false");
        assertThat(simulator.awaitConference("team").isStarted()).isFalse();
        assertThat(told(anne)).containsExactly("join");
        join(bob, "");
        assertThat(told(anne)).containsExactly("join", "start");
    }

    @Test
    void itEndsWithWhoeverIsToEndItAndNobodyIsHungUpOn() {
        BareCall anne = answered(signedIn("ivr"));
        BareCall bob = BareCall.answered(simulator, signedIn("sales"), "sales");
        join(anne, "");
        String id = join(bob, ",\"end_on_exit\":true");
        told(anne);
        bob.request("calling.leave_conference", ",\"conference_id\":\"" + id + "\"");
        assertThat(told(anne)).containsExactly("leave", "end");
        assertThat(simulator.conferences()).isEmpty();
        assertThat(anne.code("calling.hold", "")).isEqualTo("200");
    }

    @Test
    void aFullConferenceAndASecondOneAreConflicts() {
        BareCall anne = answered(signedIn("ivr"));
        BareCall bob = BareCall.answered(simulator, signedIn("sales"), "sales");
        join(anne, "");
        assertThat(anne.code("calling.join_conference", team(""))).isEqualTo("409");
        assertThat(anne.code("calling.join_conference", ",\"name\":\"other\"")).isEqualTo("409");
        assertThat(bob.code("calling.join_conference", team(",\"max_participants\":1")))
                .isEqualTo("409");
        assertThat(bob.code("calling.leave_conference", ",\"conference_id\":\"x\""))
                .as("404 would say that the call is gone")
                .isEqualTo("409");
        assertThat(bob.error("calling.join_conference", team(",\"max_participants\":251")))
                .isEqualTo(-32602);
    }

    @Test
    void everyFieldOfThePageIsKnown() {
        BareCall anne = answered(signedIn("ivr"));
        join(anne, """
                ,"muted":false,"beep":"onEnter","start_on_enter":true,"end_on_exit":false,
                "wait_url":"https://example.com/w","max_participants":250,"record":"record-from-start","region":"eu",
                "trim":"do-not-trim","coach":"c9","status_callback":"https://example.com/s",
                "status_callback_event":"start end","status_callback_event_type":"relay",
                "status_callback_method":"POST","recording_status_callback":"https://example.com/r",
                "recording_status_callback_event":"completed","recording_status_callback_event_type":"cxml",
                "recording_status_callback_method":"GET","stream":{"url":"wss://example.com/a","name":"s"}""");
        assertNothingForbidden();
    }

    @Test
    void theControlApiShowsWhoTakesPart() {
        BareCall anne = answered(signedIn("ivr"));
        String id = join(anne, ",\"muted\":true");
        JsonNode shown = json(200, "GET", "/api/conferences", "").path(0);
        assertThat(shown.path("id").asString()).isEqualTo(id);
        assertThat(shown.path("started").asBoolean()).isTrue();
        assertThat(shown.at("/members/0/call_id").asString())
                .isEqualTo(anne.phone().id());
        assertThat(shown.at("/members/0/muted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "beep, loud",
        "record, always",
        "region, mars",
        "trim, short",
        "status_callback_event_type, xml",
        "recording_status_callback_event_type, xml"
    })
    void aWordThatIsNotKnownIsRefused(String field, String word) {
        BareCall anne = answered(signedIn("ivr"));
        String wrong = ",\"%s\":\"%s\"".formatted(field, word);
        assertThat(anne.error("calling.join_conference", team(wrong))).isEqualTo(-32602);
        assertThat(simulator.conferences()).isEmpty();
    }

    @Test
    void itsEventsTellTheIdThatItsAnswerTold() {
        BareCall anne = answered(signedIn("ivr"));
        String id = join(anne, "");
        JsonNode event = anne.client().event("calling.conference");
        assertThat(event.path("conference_id").asString()).isEqualTo(id);
        assertThat(anne.code("calling.leave_conference", ",\"conference_id\":" + event.path("conference_id")))
                .isEqualTo("200");
    }
}
