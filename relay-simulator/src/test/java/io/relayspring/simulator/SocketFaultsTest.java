package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Garbage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What can go wrong with a socket and with the frames it carries. */
@ParameterizedClass
@EnumSource(FaultTest.Way.class)
class SocketFaultsTest extends FaultTest {

    @Test
    void aSocketIsReset() {
        BareClient client = signedIn();
        inForce(new Fault.Drop(Ending.RST, ""), "{\"type\":\"drop\"}");
        assertThat(client.awaitClosed()).contains("reset");
        assertThat(simulator.sessions()).isEmpty();
        assertThat(simulator.faults().inForce()).isEmpty();
    }

    @Test
    void aSocketEndsWithoutAGoodbye() throws IOException {
        try (RawSocket client = RawSocket.signedIn(simulator)) {
            inForce(new Fault.Drop(Ending.FIN, ""), "{\"type\":\"drop\",\"ending\":\"fin\"}");
            assertThat(client.restAfter(2).hasRemaining()).isFalse();
            assertThat(simulator.sessions()).isEmpty();
        }
    }

    @Test
    void aSocketIsResetUponAMethod() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        once(new Fault.Drop(Ending.RST, "calling.answer"), "{\"type\":\"drop\",\"method\":\"calling.answer\"}");
        client.request("signalwire.ping", "{}");
        client.send("calling.answer", call.address(""));
        assertThat(client.awaitClosed()).contains("reset");
        assertThat(call.phone().transcript().states()).doesNotContain("answered");
        assertThat(simulator.faults().inForce()).isEmpty();
    }

    @Test
    void aSocketIsClosedWithACode() {
        BareClient client = signedIn();
        inForce(new Fault.Close(1012), "{\"type\":\"close\",\"code\":1012}");
        assertThat(client.awaitClosed()).isEqualTo("closed 1012");
    }

    @Test
    void aSocketIsCutOffInTheMiddleOfAFrame() {
        BareClient client = signedIn();
        int read = client.all().size();
        inForce(new Fault.HalfFrame(Ending.RST, ""), "{\"type\":\"half-frame\"}");
        assertThat(client.awaitClosed()).contains("reset");
        assertThat(client.all()).hasSize(read);
        assertThat(simulator.sessions()).isEmpty();
    }

    @Test
    void halfAFrameTakesThePlaceOfAnAnswer() throws IOException {
        once(
                new Fault.HalfFrame(Ending.FIN, "signalwire.ping"),
                "{\"type\":\"half-frame\",\"method\":\"signalwire.ping\",\"ending\":\"fin\"}");
        try (RawSocket client = RawSocket.signedIn(simulator)) {
            client.request("signalwire.ping", "{}");
            ByteBuffer rest = client.restAfter(2);
            int announced = RawSocket.length(rest);
            assertThat(rest.remaining()).isPositive().isEqualTo(announced / 2);
            assertThat(StandardCharsets.UTF_8.decode(rest).toString()).startsWith("{\"jsonrpc\":\"2.0\"");
        }
    }

    @Test
    void aMessageIsAsLongAsOneLikes() {
        BareClient client = signedIn();
        inForce(new Fault.OversizeFrame(70_000), "{\"type\":\"oversize-frame\",\"bytes\":70000}");
        JsonNode frame = client.await("the long message", any -> any.has("garbage"));
        assertThat(frame.path("garbage").asString()).hasSize(70_000);
    }

    @Test
    void garbageIsSent() {
        BareClient client = signedIn();
        inForce(new Fault.SendGarbage(Garbage.NOT_JSON), "{\"type\":\"send-garbage\",\"garbage\":\"not-json\"}");
        JsonNode frame = client.await("garbage", any -> any.has("garbage"));
        assertThat(frame.path("garbage").asString()).startsWith("{\"jsonrpc\"");
    }

    @Test
    void aRestartIsAnnouncedAndKept() {
        BareClient client = signedIn();
        SimulatedSession session = simulator.awaitSession();
        inForce(new Fault.Disconnect(true, true), "{\"type\":\"disconnect\",\"restart\":true}");
        assertThat(disconnect(client).at("/params/restart").asBoolean()).isTrue();
        assertThat(client.awaitClosed()).isEqualTo("closed 1001");
        assertThat(resume(session, "").at("/result/session_restored").asBoolean(true))
                .isFalse();
    }

    @Test
    void anAnnouncementNeedNotBeKeptAndLeavesTheSession() {
        BareClient client = signedIn();
        SimulatedSession session = simulator.awaitSession();
        inForce(new Fault.Disconnect(false, false), "{\"type\":\"disconnect\",\"closes\":false}");
        assertThat(disconnect(client).at("/params/restart").asBoolean(true)).isFalse();
        client.request("signalwire.ping", "{}");
        assertThat(resume(session, "").at("/result/session_restored").asBoolean())
                .isTrue();
    }

    private static JsonNode disconnect(BareClient client) {
        return client.await("disconnect", any -> any.path("method").asString("").equals("signalwire.disconnect"));
    }

    @Test
    void nothingIsRead() {
        BareClient client = signedIn();
        inForce(new Fault.StallReading(), "{\"type\":\"stall-reading\"}");
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitSession().sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"mark\",\"result\":{}}");
        client.answer("mark");
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_PING)).isEmpty();
        clear();
        client.answer(id);
    }

    @Test
    void nothingIsSent() {
        BareClient client = signedIn();
        inForce(new Fault.StallWriting(), "{\"type\":\"stall-writing\"}");
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitFrame(RelayMethod.SIGNALWIRE_PING);
        assertThat(hasBeenRead(client, id)).isFalse();
        clear();
        client.answer(id);
    }

    @Test
    void nothingComesThroughABlackholeButTheNextSocketIsWell() {
        BareClient client = signedIn("ivr");
        SimulatedSession session = simulator.awaitSession();
        inForce(new Fault.Blackhole(), "{\"type\":\"blackhole\"}");
        simulator.call("ivr", "+15551230001", "+15551230002");
        String lost = client.send("signalwire.ping", "{}");
        BareClient next = signedIn();
        next.request("signalwire.ping", "{}");
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_PING)).hasSize(1);
        assertThat(client.all()).noneMatch(frame -> frame.toString().contains("calling.call.receive"));
        assertThat(session.isConnected()).isTrue();
        clear();
        client.answer(lost);
        client.event("calling.call.receive");
    }

    @Test
    void whoComesBackOutOfABlackholeIsResumed() {
        BareClient client = signedIn();
        SimulatedSession session = simulator.awaitSession();
        inForce(new Fault.Blackhole(), "{\"type\":\"blackhole\"}");
        assertThat(resume(session, "").at("/result/session_restored").asBoolean())
                .isTrue();
        assertThat(client.awaitClosed()).contains("reset");
    }

    @Test
    void eventsComeTwiceAsTwoRequests() {
        BareClient client = signedIn("ivr");
        inForce(new Fault.DuplicateEvents(), "{\"type\":\"duplicate-events\"}");
        simulator.call("ivr", "+15551230001", "+15551230002");
        String first = client.eventFrame("calling.call.receive").path("id").asString();
        String second = client.eventFrame("calling.call.receive").path("id").asString();
        assertThat(first).isNotEqualTo(second);
        simulator.awaitSession().awaitAcknowledged();
        assertNothingForbidden();
    }

    @Test
    void framesComeTwiceWordForWord() {
        BareClient client = signedIn("ivr");
        inForce(new Fault.DuplicateFrames(), "{\"type\":\"duplicate-frames\"}");
        String ping = client.send("signalwire.ping", "{}");
        assertThat(client.answer(ping)).isEqualTo(client.answer(ping));
        simulator.call("ivr", "+15551230001", "+15551230002");
        assertThat(client.eventFrame("calling.call.receive")).isEqualTo(client.eventFrame("calling.call.receive"));
        simulator.awaitSession().awaitAcknowledged();
        assertNothingForbidden();
    }

    @Test
    void anEventIsOvertakenByTheNext() {
        BareClient client = signedIn("ivr");
        once(new Fault.ReorderEvents(), "{\"type\":\"reorder-events\"}");
        simulator.call("ivr", "+15551230001", "+15551230002");
        client.event("calling.call.receive");
        List<JsonNode> all = client.all();
        assertThat(all.get(all.size() - 2).at("/params/event_type").asString()).isEqualTo("calling.call.state");
    }

    @Test
    void theIdsAreNumbers() {
        BareClient client = signedIn("ivr");
        inForce(new Fault.NumericIds(), "{\"type\":\"numeric-ids\"}");
        simulator.call("ivr", "+15551230001", "+15551230002");
        assertThat(client.eventFrame("calling.call.receive").path("id").isIntegralNumber())
                .isTrue();
    }

    @Test
    void aFaultOfOneSessionLeavesTheOthersAlone() {
        BareClient first = signedIn();
        BareClient second = signedIn();
        of("session-2", new Fault.StallReading(), "{\"type\":\"stall-reading\"}");
        String stalled = second.send("signalwire.ping", "{}");
        first.request("signalwire.ping", "{}");
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_PING)).hasSize(1);
        clear();
        second.answer(stalled);
        of("session-2", new Fault.Drop(Ending.RST, ""), "{\"type\":\"drop\"}");
        second.awaitClosed();
        first.request("signalwire.ping", "{}");
        assertThat(simulator.sessions()).singleElement().hasToString("session-1 []");
    }
}
