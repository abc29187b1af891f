package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.ai}, done with {@code finished}, {@code error} or the call's end. */
class AgentTest extends ControlApiCase {

    private static final String PROMPT = ",\"prompt\":{\"text\":\"Be kind.\"}";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private void agentIs(String controlId, String state) {
        JsonNode event = call.client().event("calling.call.ai");
        assertThat(event.path("control_id").asString()).isEqualTo(controlId);
        assertThat(event.path("state").asString()).isEqualTo(state);
    }

    @Test
    void anAgentStaysUntilItIsStopped() {
        String control = call.start("calling.ai", PROMPT);
        assertThat(call.client().eventsUntilNow("calling.call.ai")).isEmpty();
        assertThat(call.phone().awaitAgent().transcript().toString()).contains("Be kind.");
        assertThat(call.code("calling.ai.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        agentIs(control, "finished");
        assertThat(call.code("calling.ai.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("404");
        assertNothingForbidden();
    }

    @Test
    void theTestCanEndItWellOrInError() {
        String first = call.start("calling.ai", PROMPT);
        call.phone().endAgent(true);
        agentIs(first, "finished");
        String second = call.start("calling.ai", PROMPT);
        call.phone().endAgent(false);
        agentIs(second, "error");
        assertThatThrownBy(() -> call.phone().endAgent(true)).isInstanceOf(AssertionError.class);
    }

    @Test
    void itEndsWithTheCallWithoutAnEvent() {
        call.start("calling.ai", PROMPT);
        call.phone().hangUp();
        call.state("ended");
        assertThat(call.client().eventsUntilNow("calling.call.ai")).isEmpty();
    }

    @Test
    void itCanBeEndedOverHttp() {
        String path = "/api/calls/" + call.phone().id() + "/agent";
        assertProblem(send("DELETE", path, ""), 409, "no agent");
        String control = call.start("calling.ai", PROMPT);
        json(200, "DELETE", path, "");
        agentIs(control, "finished");
    }
}
