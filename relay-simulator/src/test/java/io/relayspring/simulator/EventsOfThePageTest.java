package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.line.Party;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 1, 3 and 6: the server tells nothing but the events of the page, and in them what the page lists. */
class EventsOfThePageTest extends SimulatorTest {

    private static final String ANNE = "+15551230011";

    private BareClient client;

    /** Everything that can be asked of a server is, and the telephones do what gives an event. */
    @BeforeEach
    void useItAll() throws IOException {
        client = signedIn("ivr", "sms");
        for (PageCommand request : PageCommand.onSessions()) {
            request.send(simulator, client);
        }
        simulator.phone(ANNE).isBusy();
        client.request("calling.dial", OutboundCallTest.dial("busy", OutboundCallTest.parallel(ANNE)));
        simulator.text("sms", "+15551230001", "+15551230002", "Hi");
        for (PageCommand command : PageCommand.onCalls()) {
            command.send(simulator, client);
        }
        simulator.calls().stream()
                .filter(call -> call.state() == CallState.ANSWERED)
                .forEach(this::liveOn);
        clock.advance(Duration.ofMinutes(1));
        simulator.calls().stream().filter(call -> call.endReason().isEmpty()).forEach(SimulatedCall::hangUp);
        client.request("signalwire.ping", "{}");
    }

    private void liveOn(SimulatedCall call) {
        call.speak("yes").press("1#").become(Party.FAX);
    }

    private List<JsonNode> sent(String method) {
        return client.all().stream()
                .filter(frame -> frame.path("method").asString("").equals(method))
                .toList();
    }

    private static Map<String, Set<String>> fieldsByType() throws IOException {
        return PageCommand.lines("event-fields.txt").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0], words -> Set.of(Arrays.copyOfRange(words, 1, words.length))));
    }

    @Test
    void eachEventIsOneOfThePageAndHoldsWhatThatLists() throws IOException {
        Map<String, Set<String>> fieldsByType = fieldsByType();
        for (JsonNode frame : sent("signalwire.event")) {
            Set<String> fields = fieldsByType.get(frame.at("/params/event_type").asString());
            assertThat(fields).as("%s", frame).isNotNull();
            JsonNode event = frame.at("/params/params");
            assertThat(event.propertyNames())
                    .as("%s", event)
                    .allMatch(field -> fields.contains(field) || fields.contains(field + "!"))
                    .containsAll(fields.stream()
                            .filter(field -> field.endsWith("!"))
                            .map(field -> field.replace("!", ""))
                            .toList());
        }
        assertThat(sent("signalwire.event"))
                .extracting(frame -> frame.at("/params/event_type").asString())
                .as("all of them were told")
                .containsAll(fieldsByType.keySet());
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachWordIsOneOfThePage(String type, String path, List<String> words) {
        List<String> told = sent("signalwire.event").stream()
                .filter(frame -> frame.at("/params/event_type").asString().equals(type))
                .map(frame -> frame.at("/params/params" + path))
                .filter(word -> !word.isMissingNode())
                .map(JsonNode::asString)
                .toList();
        assertThat(told).isNotEmpty().isSubsetOf(words);
    }

    static Stream<Arguments> words() throws IOException {
        return PageCommand.lines("event-words.txt").stream().map(line -> {
            List<String> parts = List.of(line.split(" "));
            return Arguments.of(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
        });
    }

    @Test
    void outsideAnEventTellsWhatItIsAboutAndNoMore() {
        assertThat(sent("signalwire.event")).allSatisfy(frame -> {
            assertThat(frame.propertyNames()).containsExactlyInAnyOrder("jsonrpc", "id", "method", "params");
            assertThat(frame.path("params").propertyNames())
                    .contains("event_type", "params")
                    .isSubsetOf(
                            "event_type", "timestamp", "context", "event_channel", "space_id", "project_id", "params");
        });
    }

    @Test
    void everyRequestOfTheServerHasATextOfItsOwnForAnId() {
        simulator.awaitSession().announceDisconnect(false);
        client.await("disconnect", frame -> frame.path("method").asString("").equals("signalwire.disconnect"));
        List<JsonNode> requests =
                client.all().stream().filter(frame -> frame.has("method")).toList();
        assertThat(requests)
                .extracting(frame -> frame.path("method").asString())
                .contains("signalwire.event", "signalwire.ping", "signalwire.disconnect");
        assertThat(requests)
                .extracting(frame -> frame.path("id"))
                .allMatch(JsonNode::isString)
                .doesNotHaveDuplicates();
    }
}
