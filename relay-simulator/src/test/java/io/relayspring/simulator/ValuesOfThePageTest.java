package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Page, sections 2, 4 and 5: the word lists, the ranges and the shapes, and that nothing else is taken. */
class ValuesOfThePageTest extends SimulatorTest {

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (?:takes (.+) )?not (.+)");

    /**
     * What stands somewhere in a request.
     *
     * @param method the request's method
     * @param path where
     * @param taken values that are right there
     * @param refused values that are wrong there
     */
    private record Values(String method, String path, JsonNode taken, JsonNode refused) {

        static Values of(String line) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            JsonNode taken = BareClient.JSON.readTree(parts.group(3) == null ? "[]" : parts.group(3));
            return new Values(parts.group(1), parts.group(2), taken, BareClient.JSON.readTree(parts.group(4)));
        }

        boolean isIn(PageCommand command) {
            return command.method().equals(method) && !command.fields().at(path).isMissingNode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Values> values() throws IOException {
        return PageCommand.lines("values.txt").stream().map(Values::of);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatThePageListsIsTakenAndNothingElse(Values values) throws IOException {
        BareClient client = signedIn("ivr");
        List<PageCommand> commands = Stream.concat(PageCommand.onSessions().stream(), PageCommand.onCalls().stream())
                .filter(values::isIn)
                .toList();
        assertThat(commands).isNotEmpty();
        PageCommand command = commands.get(0);
        for (JsonNode value : values.taken()) {
            JsonNode answer = command.with(with(command, values.path(), value)).send(simulator, client);
            assertThat(answer.at("/result/code").asString(answer.has("result") ? "200" : "none"))
                    .as("%s: %s", value, answer)
                    .isEqualTo("200");
        }
        assertNothingForbidden();
        for (JsonNode value : values.refused()) {
            JsonNode answer = command.with(with(command, values.path(), value)).send(simulator, client);
            assertThat(answer.at("/error/code").asInt(0))
                    .as("%s: %s", value, answer)
                    .isEqualTo(-32602);
        }
        assertThat(rulesBroken())
                .filteredOn("Params have the types and values the protocol names"::equals)
                .hasSize(values.refused().size());
    }

    private static ObjectNode with(PageCommand command, String path, JsonNode value) {
        ObjectNode fields = command.fields().deepCopy();
        JsonPointer there = JsonPointer.compile(path);
        JsonNode parent = fields.at(there.head());
        if (parent instanceof ArrayNode list) {
            list.set(there.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(there.last().getMatchingProperty(), value);
        }
        return fields;
    }
}
