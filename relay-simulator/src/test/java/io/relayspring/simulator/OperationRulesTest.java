package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 3 and 4: what holds of every operation, under whatever command it was started. */
class OperationRulesTest extends ControlApiCase {

    enum Case {
        SEND_FAX("calling.call.fax", ",\"document\":\"https://example.com/a.pdf\"", "/fax/type"),
        RECEIVE_FAX("calling.call.fax", "", "/fax/type"),
        TAP("calling.call.tap", """
                ,"tap":{"type":"audio","params":{"direction":"both"}},
                "device":{"type":"ws","params":{"uri":"wss://example.com/t"}}""", "/state"),
        STREAM("calling.call.stream", ",\"url\":\"wss://example.com/a\"", "/state"),
        TRANSCRIBE("calling.call.transcribe", "", "/state"),
        PAY("calling.call.pay", ",\"payment_connector_url\":\"https://example.com/p\"", "/state");

        private final String event;
        private final String params;
        private final String end;

        Case(String event, String params, String end) {
            this.event = event;
            this.params = params;
            this.end = end;
        }

        private RelayMethod method() {
            return RelayMethod.valueOf("CALLING_" + name());
        }

        private String wire() {
            return method().wire();
        }
    }

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private static String control(String id) {
        return ",\"control_id\":\"" + id + "\"";
    }

    /** Waits for the end of an operation, as its event tells it. */
    private JsonNode ended(Case operation, String controlId) {
        return call.client()
                .await("the end of " + operation, frame -> {
                    JsonNode event = frame.at("/params/params");
                    return frame.at("/params/event_type").asString("").equals(operation.event)
                            && event.path("control_id").asString("").equals(controlId)
                            && List.of("finished", "error")
                                    .contains(event.at(operation.end).asString(""));
                })
                .at("/params/params");
    }

    @ParameterizedTest
    @EnumSource
    void aStopEndsItAndItIsThereNoMore(Case operation) {
        String id = call.start(operation.wire(), operation.params);
        assertThat(call.phone().operation(operation.method()).isUnderWay()).isTrue();
        assertThat(call.code(operation.wire() + ".stop", control(id))).isEqualTo("200");
        JsonNode end = ended(operation, id);
        assertThat(end.at(operation.end).asString()).isEqualTo("finished");
        assertThat(end.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(call.phone().operation(operation.method()).isUnderWay()).isFalse();
        assertThat(call.code(operation.wire() + ".stop", control(id))).isEqualTo("404");
        assertThat(call.client().eventsUntilNow(operation.event))
                .noneMatch(event -> event.contains("\"finished\"") || event.contains("\"error\""));
        assertNothingForbidden();
    }

    @ParameterizedTest
    @EnumSource
    void aStopOfAnotherCommandFindsNothing(Case operation) {
        String id = call.start(operation.wire(), operation.params);
        for (Case other : Case.values()) {
            if (other != operation) {
                assertThat(call.code(other.wire() + ".stop", control(id)))
                        .as(other.wire())
                        .isEqualTo("404");
            }
        }
        assertThat(call.phone().operation(operation.method()).isUnderWay()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aControlIdTwiceIsAConflictAndForbidden(Case operation) {
        call.code("calling.collect", ",\"control_id\":\"k\",\"speech\":{}");
        assertThat(call.code(operation.wire(), control("k") + operation.params)).isEqualTo("409");
        assertThat(rulesBroken()).containsExactly("A control id is unique among those running");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAControlIdItIsRefused(Case operation) {
        assertThat(call.error(operation.wire(), operation.params)).isEqualTo(-32602);
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheAnswerItIsAConflict(Case operation) {
        BareCall ringing = BareCall.ringing(simulator, call.client(), "ivr");
        assertThat(ringing.code(operation.wire(), control("k") + operation.params))
                .isEqualTo("409");
    }

    @ParameterizedTest
    @EnumSource
    void itEndsWithTheCall(Case operation) {
        call.start(operation.wire(), operation.params);
        call.phone().hangUp();
        call.state("ended");
        assertThat(call.phone().operation(operation.method()).isUnderWay()).isFalse();
        clock.advance(Duration.ofMinutes(2));
        List<String> after = call.client().eventsUntilNow(operation.event);
        assertThat(after.stream().filter(event -> event.contains("\"finished\"") || event.contains("\"error\"")))
                .as("only a transcription has something to tell")
                .hasSize(operation == Case.TRANSCRIBE ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void theTestEndsItInJavaAndOverHttp(Case operation) {
        String first = call.start(operation.wire(), operation.params);
        call.phone().operation(operation.method()).awaitStarted().finish();
        assertThat(ended(operation, first).at(operation.end).asString()).isEqualTo("finished");
        assertThatThrownBy(() -> call.phone().operation(operation.method()).finish())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not under way");
        String path = "/api/calls/" + call.phone().id();
        assertProblem(send("DELETE", path + "/operations/" + operation.wire(), ""), 409, "not under way");
        String second = call.start(operation.wire(), operation.params);
        JsonNode shown = json(200, "GET", path, "").at("/operations/0");
        assertThat(shown.path("method").asString()).isEqualTo(operation.wire());
        assertThat(shown.path("control_id").asString()).isEqualTo(second);
        json(200, "DELETE", path + "/operations/" + operation.wire(), "");
        ended(operation, second);
        assertThat(json(200, "GET", path, "").path("operations").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            CALLING_DETECT,           calling.call.detect,  /detect/params/event, `,"detect":{"type":"digit","params":{}}`
            CALLING_COLLECT,          calling.call.collect, /result/type,         `,"digits":{"max":2}`
            CALLING_COLLECT,          calling.call.collect, /state,               `,"digits":{"max":2},"continuous":true`
            CALLING_PLAY_AND_COLLECT, calling.call.collect, /result/type,         `,"play":[{"type":"tts","params":{"text":"1?"}}],"collect":{"digits":{"max":2}}`""")
    void whatListensEndsInErrorInJavaAndOverHttp(RelayMethod method, String event, String where, String params) {
        String path = "/api/calls/" + call.phone().id() + "/operations/" + method.wire() + "?failed=true";
        List<Runnable> ways = List.of(
                () -> call.phone().operation(method).awaitStarted().fail(), () -> json(200, "DELETE", path, ""));
        for (Runnable way : ways) {
            String id = call.start(method.wire(), params);
            way.run();
            JsonNode end = call.client().event(event);
            assertThat(end.at(where).asString("")).isEqualTo("error");
            assertThat(end.path("control_id").asString()).isEqualTo(id);
            assertThat(call.phone().operation(method).isUnderWay()).isFalse();
            assertThat(call.code(method.wire() + ".stop", control(id))).isEqualTo("404");
        }
        call.phone().press("12");
        assertThat(call.client().eventsUntilNow(event)).isEmpty();
    }

    @Test
    void aPromptWhoseInputFailsIsCut() {
        simulator.pace(Pace.MANUAL);
        String tts = "{\"type\":\"tts\",\"params\":{\"text\":\"Press 1.\"}}";
        call.start("calling.play_and_collect", ",\"play\":[" + tts + "],\"collect\":{\"digits\":{\"max\":1}}");
        call.play("playing");
        call.phone().operation(RelayMethod.CALLING_PLAY_AND_COLLECT).fail();
        call.play("finished");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("error");
        assertThatThrownBy(() -> call.phone().finishPlayback()).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsAnEndWhereTheProtocolKnowsOne(Case operation) {
        String id = call.start(operation.wire(), operation.params);
        String path = "/api/calls/" + call.phone().id() + "/operations/" + operation.wire() + "?failed=true";
        if (List.of(Case.SEND_FAX, Case.RECEIVE_FAX, Case.PAY).contains(operation)) {
            call.phone().operation(operation.method()).fail();
            assertThat(ended(operation, id).at(operation.end).asString()).isEqualTo("error");
        } else {
            assertThatThrownBy(() -> call.phone().operation(operation.method()).fail())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no end in error");
            assertProblem(send("DELETE", path, ""), 409, "no end in error");
        }
    }
}
