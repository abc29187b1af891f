package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 1 and 2: what the server asks of a program, pings and announced ends, and how that answers. */
class ServerRequestsTest extends SimulatorTest {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.pingInterval(INTERVAL).acknowledgeWithin(Duration.ofMillis(500));
    }

    private static boolean asks(JsonNode frame, String method) {
        return frame.path("method").asString("").equals(method);
    }

    private static JsonNode asked(BareClient client, String method) {
        return client.await(method, frame -> asks(frame, method));
    }

    private static void answer(BareClient client, JsonNode request, String result) {
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id") + ",\"result\":" + result + "}");
    }

    @Test
    void theIntervalOfThePingsCanBeSet() {
        BareClient client = signedIn();
        clock.advance(INTERVAL.minusMillis(1));
        client.request("signalwire.ping", "{}");
        assertThat(client.all()).noneMatch(frame -> asks(frame, "signalwire.ping"));
        clock.advance(Duration.ofMillis(1));
        assertThat(asked(client, "signalwire.ping").at("/params/timestamp").asDouble())
                .isEqualTo(clock.now().toEpochMilli() / 1000.0);
    }

    @Test
    void aPingThatIsNotAnsweredInTimeIsNamed() {
        BareClient client = signedIn();
        simulator.awaitSession().awaitAcknowledged();
        client.acknowledging = false;
        clock.advance(INTERVAL);
        assertThat(simulator
                        .awaitViolation("Events and pings are answered at once")
                        .what())
                .isEqualTo("No answer in time to a ping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":12.5}",
                "{\"timestamp\":\"%s\"}",
                "{\"timestamp\":%s,\"payload\":\"x\"}",
                "{\"code\":\"200\"}"
            })
    void aPingIsAnsweredWithNothingButItsOwnTimestamp(String result) {
        BareClient client = signedIn();
        client.acknowledging = false;
        clock.advance(INTERVAL);
        JsonNode ping = asked(client, "signalwire.ping");
        answer(client, ping, result.formatted(ping.at("/params/timestamp")));
        simulator.awaitViolation("A ping is answered with nothing or its own timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"200\"}", "{\"restart\":false}"})
    void anAnnouncedEndIsAnsweredWithAnEmptyResult(String result) {
        BareClient client = signedIn();
        client.acknowledging = false;
        simulator.awaitSession().announceDisconnect(false);
        answer(client, asked(client, "signalwire.disconnect"), result);
        simulator.awaitViolation("A disconnect is answered with an empty result");
    }

    @Test
    void anEmptyResultToAnAnnouncedEndIsRight() {
        BareClient client = signedIn();
        simulator.awaitSession().announceDisconnect(false);
        asked(client, "signalwire.disconnect");
        client.request("signalwire.ping", "{}");
        assertNothingForbidden();
    }

    @Test
    void anAnnouncedEndThatIsNotAnsweredInTimeIsNamed() {
        BareClient client = signedIn();
        simulator.awaitSession().awaitAcknowledged();
        client.acknowledging = false;
        simulator.awaitSession().announceDisconnect(false);
        assertThat(simulator
                        .awaitViolation("Events and pings are answered at once")
                        .what())
                .isEqualTo("No answer in time to signalwire.disconnect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signalwire.event", "signalwire.ping", "signalwire.disconnect"})
    void noneOfThemIsAnsweredWithAnError(String method) {
        BareClient client = signedIn("ivr");
        client.acknowledging = false;
        simulator.call("ivr", "+15551230001", "+15551230002");
        clock.advance(INTERVAL);
        simulator.awaitSession().announceDisconnect(false);
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + asked(client, method).path("id") + ",\"error\":{\"code\":1}}");
        simulator.awaitViolation("Events and pings are answered with a result");
    }

    @Test
    void nothingIsAskedBeforeTheSignInIsAnswered() {
        BareClient client = new BareClient(simulator);
        clock.advance(INTERVAL.multipliedBy(3));
        JsonNode answer = client.connect(simulator, ",\"contexts\":[\"ivr\"]");
        client.event("signalwire.authorization.state");
        assertThat(client.all().get(0)).isEqualTo(answer);
    }
}
