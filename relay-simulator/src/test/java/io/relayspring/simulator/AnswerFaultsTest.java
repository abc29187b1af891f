package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What can go wrong with the answer to a request. */
@ParameterizedClass
@EnumSource(FaultTest.Way.class)
class AnswerFaultsTest extends FaultTest {

    private static final String ANSWER = "calling.answer";

    @Test
    void aCommandIsRefusedSoManyTimes() {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        once(
                new Fault.Refuse(ANSWER, "500", "Out of order"),
                "{\"type\":\"refuse\",\"method\":\"calling.answer\",\"code\":\"500\",\"message\":\"Out of order\"}");
        JsonNode result = call.request(ANSWER, "").path("result");
        assertThat(result.path("code").asString()).isEqualTo("500");
        assertThat(result.path("message").asString()).isEqualTo("Out of order");
        assertThat(call.code(ANSWER, "")).isEqualTo("200");
    }

    @Test
    void aCommandIsRefusedWithAnError() {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        inForce(
                new Fault.RefuseWithError("", -32603, "Internal"),
                "{\"type\":\"refuse-with-error\",\"code\":-32603,\"message\":\"Internal\"}");
        assertThat(call.error(ANSWER, "")).isEqualTo(-32603);
        assertThat(call.error("calling.end", "")).isEqualTo(-32603);
        clear();
        assertThat(call.code(ANSWER, "")).isEqualTo("200");
    }

    @Test
    void anAnswerIsSlowWhileItsEffectsAreNot() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        inForce(
                new Fault.SlowAnswer(ANSWER, Duration.ofMillis(2500)),
                "{\"type\":\"slow-answer\",\"method\":\"calling.answer\",\"delay\":2.5}");
        String id = client.send(ANSWER, call.address(""));
        call.state("answered");
        clock.advance(Duration.ofMillis(2499));
        assertThat(hasArrived(client, id)).isFalse();
        clock.advance(Duration.ofMillis(1));
        client.answer(id);
        assertThat(hasArrived(client, id)).isTrue();
    }

    @Test
    void aSlowAnswerComesAtOnceWhenTheFaultIsCalledOff() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        inForce(new Fault.SlowAnswer("", Duration.ofSeconds(60)), "{\"type\":\"slow-answer\",\"delay\":60}");
        String id = client.send(ANSWER, call.address(""));
        call.state("answered");
        clear();
        client.answer(id);
        clock.advance(Duration.ofSeconds(60));
        client.request("signalwire.ping", "{}");
        assertThat(client.all().stream()
                        .filter(frame -> frame.path("id").asString("").equals(id)))
                .hasSize(1);
    }

    @Test
    void anAnswerWaits() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        once(new Fault.HoldAnswer(ANSWER), "{\"type\":\"hold-answer\",\"method\":\"calling.answer\"}");
        String id = client.send(ANSWER, call.address(""));
        call.state("answered");
        assertThat(hasArrived(client, id)).isFalse();
        assertThat(simulator.faults().inForce()).hasSize(1);
        clear();
        assertThat(client.answer(id).at("/result/code").asString()).isEqualTo("200");
    }

    @Test
    void anAnswerNeverComes() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        once(new Fault.NeverAnswer(ANSWER), "{\"type\":\"never-answer\",\"method\":\"calling.answer\"}");
        String id = client.send(ANSWER, call.address(""));
        call.state("answered");
        clear();
        assertThat(hasArrived(client, id)).isFalse();
        assertThat(call.code(ANSWER, "")).isEqualTo("200");
    }

    @Test
    void eventsOvertakeTheAnswer() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        inForce(
                new Fault.EventsBeforeAnswer(ANSWER),
                "{\"type\":\"events-before-answer\",\"method\":\"calling.answer\"}");
        client.answer(client.send(ANSWER, call.address("")));
        List<JsonNode> all = client.all();
        assertThat(all.get(all.size() - 2).at("/params/params/call_state").asString())
                .isEqualTo("answered");
    }

    @Test
    void aFaultOfOneSessionLeavesTheAnswersToOthersAlone() {
        BareClient first = signedIn();
        BareClient second = signedIn();
        of("session-1", new Fault.NeverAnswer(""), "{\"type\":\"never-answer\"}");
        first.send("signalwire.ping", "{}");
        assertThat(second.request("signalwire.ping", "{}").has("result")).isTrue();
    }
}
