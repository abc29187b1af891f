package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Page, sections 1, 2, 4, 5 and 7: which fields a request must have and which it may, and what each of them is. */
class FieldsOfThePageTest extends SimulatorTest {

    /** What the page says nothing more of, or that there may be more in it. */
    private static final Pattern FREE = Pattern.compile(
            "\\S+ (/.*)?/(SWAIG|prompt|post_prompt|global_data|custom_parameters|confirm|event|anything|"
                    + "inject|summarize|timestamp|payload|(pronounce|languages|prompts)/\\d)(/.*)?|"
                    + "calling\\.(ai|amazon_bedrock|bind_digit) /params(/.*)?");

    /** Where the page says by a "…" that there may be more. */
    private static final Pattern OPEN = Pattern.compile(
            "calling\\.(dial|connect) /devices/1/\\d/params|calling\\.join_conference /stream|calling\\.user_event ");

    private BareClient client;

    @BeforeEach
    void signIn() {
        client = signedIn("ivr");
    }

    @AfterEach
    void leave() {
        client.close();
    }

    static Stream<PageCommand> requests() throws IOException {
        return Stream.concat(PageCommand.onSessions().stream(), PageCommand.onCalls().stream());
    }

    /** What must be there, by method. */
    private static Set<String> required() throws IOException {
        return Set.copyOf(PageCommand.lines("required-fields.txt"));
    }

    /** Does something with each field of an object, and with each of those in it, at any depth. */
    private static void each(PageCommand command, JsonNode node, String path, BiConsumer<String, JsonNode> action) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each(command, node.get(i), path + "/" + i, action);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String there = path + "/" + field.getKey();
            action.accept(there, field.getValue());
            if (field.getValue().isContainer() && !isFree(command, there)) {
                each(command, field.getValue(), there, action);
            }
        }
    }

    private static boolean isFree(PageCommand command, String path) {
        return FREE.matcher(command.method() + " " + path).matches();
    }

    private static ObjectNode parent(ObjectNode fields, String path) {
        JsonNode parent = fields.at(JsonPointer.compile(path).head());
        return (ObjectNode) parent;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode answerTo(PageCommand command, ObjectNode fields) {
        return command.with(fields).send(simulator, client);
    }

    private static boolean isAccepted(JsonNode answer) {
        return answer.has("result") && answer.at("/result/code").asString("200").equals("200");
    }

    private static boolean isInvalid(JsonNode answer) {
        return answer.at("/error/code").asInt(0) == -32602;
    }

    /** Without a part of the authentication nobody is named, so there it is that which is refused. */
    private static boolean isRefused(String path, JsonNode answer) {
        return path.startsWith("/authentication/") ? answer.at("/error/code").asInt(0) == -32000 : isInvalid(answer);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void withoutAFieldItIsRefusedIfThatIsRequired(PageCommand command) throws IOException {
        Set<String> required = required();
        each(command, command.fields(), "", (path, value) -> {
            ObjectNode without = command.fields().deepCopy();
            parent(without, path).remove(name(path));
            ObjectNode nothing = command.fields().deepCopy();
            parent(nothing, path).set(name(path), NullNode.getInstance());
            for (ObjectNode fields : List.of(without, nothing)) {
                JsonNode answer = answerTo(command, fields);
                boolean isRequired = required.contains(command.method() + " " + path);
                assertThat(isRequired ? isRefused(path, answer) : isAccepted(answer))
                        .as("%s, %s: %s", path, isRequired ? "required" : "optional", answer)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aFieldOfAnotherTypeIsRefused(PageCommand command) {
        each(command, command.fields(), "", (path, value) -> {
            if (!isFree(command, path)) {
                ObjectNode fields = command.fields().deepCopy();
                parent(fields, path).set(name(path), ofAnotherType(value));
                JsonNode answer = answerTo(command, fields);
                assertThat(isInvalid(answer)).as("%s: %s", path, answer).isTrue();
            }
        });
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        String other =
                value.isString() ? "7" : value.isNumber() ? "\"seven\"" : value.isBoolean() ? "\"yes\"" : "\"a text\"";
        return BareClient.JSON.readTree(other);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aFieldThatIsNotListedIsForbiddenAtAnyDepth(PageCommand command) {
        List<String> expected = new ArrayList<>();
        List<String> objects = new ArrayList<>(List.of(""));
        each(command, command.fields(), "", (path, value) -> objects.addAll(objectsIn(path, value)));
        for (String object : new TreeSet<>(objects)) {
            if (!isFree(command, object) && !isSingle(command, object)) {
                ObjectNode fields = command.fields().deepCopy();
                ((ObjectNode) fields.at(object)).put("hagrid_room", "hut");
                JsonNode answer = answerTo(command, fields);
                assertThat(isAccepted(answer)).as("%s: %s", object, answer).isTrue();
                if (!OPEN.matcher(command.method() + " " + object).matches()) {
                    expected.add(command.method() + ": params" + shown(object) + ".hagrid_room");
                }
            }
        }
        assertThat(simulator.violations(Severity.FORBIDDEN))
                .extracting(Violation::what)
                .containsExactlyElementsOf(expected);
    }

    /** The object at a path, or the objects in the lists there. */
    private static List<String> objectsIn(String path, JsonNode value) {
        if (value.isObject()) {
            return List.of(path);
        }
        List<String> objects = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            objects.addAll(objectsIn(path + "/" + i, value.get(i)));
        }
        return objects;
    }

    /** An action has one key, so there a second is refused, not only forbidden. */
    private static boolean isSingle(PageCommand command, String path) {
        return command.method().startsWith("calling.live_") && path.equals("/action");
    }

    private static String shown(String path) {
        return path.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
