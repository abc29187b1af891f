package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Page, sections 1 to 5: every method a client may send is known, with every field. */
class MethodsOfThePageTest extends SimulatorTest {

    private static final Set<String> SENT_BY_THE_SERVER = Set.of("signalwire.event", "signalwire.disconnect", "");

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    static List<String> methods() throws IOException {
        return PageCommand.lines("client-methods.txt");
    }

    @Test
    void theListIsAllThereIsToCall() throws IOException {
        Stream<String> known = Arrays.stream(RelayMethod.values())
                .map(RelayMethod::wire)
                .filter(method -> !SENT_BY_THE_SERVER.contains(method));
        assertThat(methods()).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void everyMethodIsKnown() throws IOException {
        BareClient client = signedIn();
        for (String method : methods()) {
            assertThat(client.request(method, "{}").at("/error/code").asInt(0))
                    .as(method)
                    .isNotEqualTo(-32601);
        }
        assertThat(rulesBroken()).doesNotContain("Only the protocol's methods are called");
    }

    @Test
    void everyCommandNamesItsNodeAndItsCall() throws IOException {
        BareClient client = signedIn();
        for (PageCommand command : PageCommand.onCalls()) {
            JsonNode error = client.request(command.method(), command.fields().toString())
                    .path("error");
            assertThat(error.path("code").asInt(0)).as(command.method()).isEqualTo(-32602);
            assertThat(error.path("message").asString())
                    .as(command.method())
                    .contains("params.node_id is missing", "params.call_id is missing");
        }
    }

    @Test
    void everyMethodStandsInTheGuide() throws IOException {
        Set<String> methods = methods().stream()
                .map(method -> method.replaceFirst("^(signalwire|calling)\\.", ""))
                .collect(Collectors.toSet());
        // what is done to something that goes on stands there with it
        Set<String> ofTheirOwn = methods.stream()
                .filter(method -> !methods.contains(method.split("\\.")[0]) || !method.contains("."))
                .collect(Collectors.toSet());
        assertThat(commandsOfTheGuide()).containsExactlyInAnyOrderElementsOf(ofTheirOwn);
    }

    /** The words in backticks of the first column of its table. */
    private static Set<String> commandsOfTheGuide() throws IOException {
        String page = Files.readString(Path.of("../docs/simulator.md"));
        return page.substring(page.indexOf("## What each command does here"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(row -> WORD.matcher(row.split("\\|")[1]).results())
                .map(word -> word.group(1))
                .filter(word -> !word.equals("status_url"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyCommandStandsThereWithItsFields() throws IOException {
        assertThat(PageCommand.onCalls().stream().map(PageCommand::method).distinct())
                .containsExactlyInAnyOrderElementsOf(methods().stream()
                        .filter(method -> method.startsWith("calling.") && !method.equals("calling.dial"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"example.com/s\"", "\"ftp://example.com/s\"", "7"})
    void aStatusUrlThatIsNoUrlIsRefused(String url) throws IOException {
        BareClient client = signedIn("ivr");
        for (PageCommand command : PageCommand.onCalls()) {
            ObjectNode fields = command.fields().deepCopy();
            if (fields.has("status_url")) {
                fields.set("status_url", BareClient.JSON.readTree(url));
                JsonNode answer = command.with(fields).send(simulator, client);
                assertThat(answer.at("/error/code").asInt(0))
                        .as("%s: %s", command, answer)
                        .isEqualTo(-32602);
            }
        }
    }

    @Test
    void everyFieldIsKnown() throws IOException {
        BareClient client = signedIn("ivr");
        for (PageCommand command : PageCommand.onCalls()) {
            JsonNode answer = command.send(simulator, client);
            assertThat(answer.at("/result/code").asString(""))
                    .as("%s: %s", command, answer)
                    .isEqualTo("200");
        }
        assertNothingForbidden();
    }

    @Test
    void aFieldThatIsNotListedIsForbidden() throws IOException {
        BareClient client = signedIn("ivr");
        List<String> expected = new ArrayList<>();
        for (PageCommand command : PageCommand.onCalls()) {
            PageCommand longer = command.with(command.fields().deepCopy().put("protocol", "p"));
            assertThat(longer.send(simulator, client).at("/result/code").asString(""))
                    .as(command.toString())
                    .isEqualTo("200");
            if (!command.method().equals("calling.user_event")) {
                expected.add(command.method() + ": params.protocol");
            }
        }
        assertThat(simulator.violations(Severity.FORBIDDEN))
                .extracting(Violation::what)
                .isEqualTo(expected);
    }

    @Test
    void aCallThatHasEndedIsGone() throws IOException {
        BareCall call = answered(signedIn("ivr"));
        call.phone().hangUp();
        for (PageCommand command : PageCommand.onCalls()) {
            assertThat(call.code(command.method(), command.more()))
                    .as(command.toString())
                    .isEqualTo("410");
            JsonNode unknown = call.client()
                    .request(command.method(), "{\"node_id\":\"n\",\"call_id\":\"nobody\"" + command.more() + "}");
            assertThat(unknown.at("/result/code").asString())
                    .as(command.toString())
                    .isEqualTo("404");
        }
    }

    @Test
    void whateverGoesOnEndsWithTheCall() throws IOException {
        BareClient client = signedIn("ivr");
        for (PageCommand command : PageCommand.onCalls()) {
            command.send(simulator, client);
            SimulatedCall call = latest();
            call.hangUp();
            new BareCall(client, call).state("ended");
            assertThat(call.operation(RelayMethod.of(command.method())).isUnderWay())
                    .as(command.method())
                    .isFalse();
        }
        client.request("signalwire.ping", "{}");
        int before = client.all().size();
        clock.advance(Duration.ofHours(1));
        client.request("signalwire.ping", "{}");
        assertThat(client.all().stream()
                        .skip(before)
                        .map(frame -> frame.at("/params/event_type").asString("")))
                .as("nothing but of those that were connected with is told")
                .containsOnly("", "calling.call.state");
    }

    private SimulatedCall latest() {
        List<SimulatedCall> inbound = simulator.calls().stream()
                .filter(call -> call.to().equals("+15551230002"))
                .toList();
        return inbound.get(inbound.size() - 1);
    }
}
