package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 1 to 5: every method a client may send is known, with every field. */
class MethodsOfThePageTest extends SimulatorTest {

    private static final Set<String> SENT_BY_THE_SERVER = Set.of("signalwire.event", "signalwire.disconnect", "");

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    static List<String> methods() throws IOException {
        return lines("client-methods.txt");
    }

    /** A method, its fields as they follow other fields, and what comes before it: without that, an answer. */
    private record Full(String method, String fields, Optional<String> before) {

        static Full of(String line) {
            String[] parts = line.split(" after ", 2);
            String[] words = parts[0].split(" ", 2);
            String fields = words[1].equals("{}") ? "" : "," + words[1].replaceAll("^.|.$", "");
            return new Full(words[0], fields, Arrays.stream(parts).skip(1).findFirst());
        }
    }

    private static List<Full> fullCommands() throws IOException {
        return lines("full-commands.txt").stream().map(Full::of).toList();
    }

    /** Sends it on a call of its own, once what comes before it has been done there. */
    private JsonNode send(BareClient client, Full command, String more) {
        if (command.before().equals(Optional.of("nothing"))) {
            return BareCall.ringing(simulator, client, "ivr").request(command.method(), command.fields() + more);
        }
        BareCall call = answered(client);
        String fields = command.before()
                .map(Full::of)
                .map(before -> named(call, command.fields(), call.request(before.method(), before.fields())))
                .orElse(command.fields());
        return call.request(command.method(), fields + more);
    }

    /** The fields with the ids that were told when a conference or a queue was entered. */
    private static String named(BareCall call, String fields, JsonNode answer) {
        assertThat(answer.at("/result/code").asString("")).as(fields).isEqualTo("200");
        String conference = fields.replace(
                "<conference_id>", answer.at("/result/conference_id").asString(""));
        return conference.contains("<queue_id>")
                ? conference.replace(
                        "<queue_id>",
                        call.client().event("calling.call.queue").path("id").asString())
                : conference;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/protocol", file));
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
        assertThat(fullCommands().stream().map(Full::method).distinct())
                .containsExactlyInAnyOrderElementsOf(methods().stream()
                        .filter(method -> method.startsWith("calling.") && !method.equals("calling.dial"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"example.com/s\"", "\"ftp://example.com/s\"", "7"})
    void aStatusUrlThatIsNoUrlIsRefused(String url) throws IOException {
        BareClient client = signedIn("ivr");
        for (Full command : fullCommands()) {
            String fields = command.fields().replaceFirst("\"status_url\":\"[^\"]+\"", "\"status_url\":" + url);
            if (!fields.equals(command.fields())) {
                JsonNode answer = send(client, new Full(command.method(), fields, command.before()), "");
                assertThat(answer.at("/error/code").asInt(0))
                        .as("%s: %s", command, answer)
                        .isEqualTo(-32602);
            }
        }
    }

    @Test
    void everyFieldIsKnown() throws IOException {
        BareClient client = signedIn("ivr");
        for (Full command : fullCommands()) {
            JsonNode answer = send(client, command, "");
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
        for (Full command : fullCommands()) {
            assertThat(send(client, command, ",\"protocol\":\"p\"")
                            .at("/result/code")
                            .asString(""))
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
        for (Full command : fullCommands()) {
            assertThat(call.code(command.method(), command.fields()))
                    .as(command.toString())
                    .isEqualTo("410");
            JsonNode unknown = call.client()
                    .request(command.method(), "{\"node_id\":\"n\",\"call_id\":\"nobody\"" + command.fields() + "}");
            assertThat(unknown.at("/result/code").asString())
                    .as(command.toString())
                    .isEqualTo("404");
        }
    }
}
