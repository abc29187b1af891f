package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(call.phone().operation(RelayMethod.CALLING_AI).awaitStarted().toString())
                .contains("Be kind.");
        assertThat(call.code("calling.ai.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        agentIs(control, "finished");
        assertThat(call.code("calling.ai.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("404");
        assertNothingForbidden();
    }

    @Test
    void theTestCanEndItWellOrInError() {
        SimulatedOperation agent = call.phone().operation(RelayMethod.CALLING_AI);
        String first = call.start("calling.ai", PROMPT);
        agent.finish();
        agentIs(first, "finished");
        String second = call.start("calling.ai", PROMPT);
        agent.fail();
        agentIs(second, "error");
        assertThatThrownBy(agent::finish).isInstanceOf(AssertionError.class);
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
        String path = "/api/calls/" + call.phone().id() + "/operations/calling.ai";
        assertProblem(send("DELETE", path, ""), 409, "not under way");
        String control = call.start("calling.ai", PROMPT);
        json(200, "DELETE", path, "");
        agentIs(control, "finished");
    }

    @Test
    void whatAnAgentIsToldStandsInTheTranscript() {
        call.start("calling.ai", PROMPT);
        assertThat(call.code("calling.ai_message", """
                ,"message_text":"Hurry up.","role":"system","global_data":{"a":1},
                "reset":{"full_reset":true,"user_prompt":"u","system_prompt":"s"}""")).isEqualTo("200");
        assertThat(call.code("calling.ai_hold", ",\"timeout\":\"30\",\"prompt\":\"Wait.\""))
                .isEqualTo("200");
        assertThat(call.code("calling.ai_unhold", ",\"prompt\":\"Go on.\"")).isEqualTo("200");
        assertThat(call.phone().transcript().toString())
                .contains("is told: Hurry up.", "the agent is put on hold", "the agent is taken off hold");
        assertNothingForbidden();
    }

    @Test
    void aTimeoutThatIsANumberIsRefused() {
        call.start("calling.ai", PROMPT);
        assertThat(call.error("calling.ai_hold", ",\"timeout\":30")).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calling.ai_message", "calling.ai_hold", "calling.ai_unhold"})
    void whereThereIsNoAgentThatIsAConflict(String method) {
        assertThat(call.code(method, "")).isEqualTo("409");
        assertThat(call.code("calling.amazon_bedrock", PROMPT)).isEqualTo("200");
        assertThat(call.code(method, "")).isEqualTo("200");
    }

    @Test
    void anAgentWithoutAControlIdLeavesWithoutAnEvent() {
        call.code("calling.amazon_bedrock", PROMPT);
        call.phone()
                .operation(RelayMethod.CALLING_AMAZON_BEDROCK)
                .awaitStarted()
                .finish();
        assertThat(call.client().eventsUntilNow("calling.call.ai")).isEmpty();
        assertThat(call.phone().transcript().toString()).contains("the agent leaves");
    }
}
