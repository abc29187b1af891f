package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.line.Routine;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What somebody at a telephone does of their own accord. */
class RoutineTest extends ControlApiCase {

    private static final String CALLER = "+15551230001";
    private static final String COLLECT = ",\"digits\":{\"max\":2},\"speech\":{}";

    private static final Routine MENU =
            Routine.NONE.hears("Press").presses("12").says("sales").hears("bye").hangsUp();

    private void goThrough(BareCall call) {
        call.start("calling.collect", COLLECT);
        call.start("calling.play", ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"Press 1.\"}}]");
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("12");
        call.start("calling.collect", COLLECT);
        assertThat(call.collected().at("/result/params/text").asString()).isEqualTo("sales");
        assertThat(call.phone().state().wire()).isEqualTo("answered");
        call.start("calling.play", ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"Good bye.\"}}]");
        call.phone().awaitEnded();
        assertThat(call.phone().endReason()).contains(EndReason.HANGUP);
        assertNothingForbidden();
    }

    @Test
    void aCallerGoesThroughItStepByStep() {
        simulator.phone(CALLER).follows(MENU);
        goThrough(answered(signedIn("ivr")));
    }

    @Test
    void itCanBeToldOverHttp() {
        String body = """
                {"routine":[{"hears":"Press"},{"presses":"12"},{"says":"sales"},{"hears":"bye"},{"hangs_up":true}]}""";
        JsonNode shown = json(200, "PUT", "/api/phones/" + CALLER, body);
        assertThat(shown.path("routine"))
                .isEqualTo(BareClient.JSON.readTree(body).path("routine"));
        goThrough(answered(signedIn("ivr")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"routine\":[{\"sings\":\"la\"}]} | sings is not known; known are hears",
                "{\"routine\":[{\"hears\":\"a\",\"says\":\"b\"}]} | one of hears, presses, says, hangs_up",
                "{\"routine\":[{\"presses\":\"x\"}]} | must consist of",
                "{\"routine\":[{\"hangs_up\":false}]} | must be true",
                "{\"routine\":[{\"hangs_up\":true},{\"says\":\"la\"}]} | routine[0].hangs_up must be the last step"
            })
    void whatIsWrongIsTold(String body, String detail) {
        assertProblem(send("PUT", "/api/phones/" + CALLER, body), 400, detail);
    }

    @Test
    void whatCanNeverBeDoneIsRefusedInJavaToo() {
        Stream<Supplier<Routine>> wrong =
                Stream.of(() -> MENU.presses(""), () -> MENU.presses("x1"), () -> MENU.hears(" "), () -> MENU.says(""));
        assertThat(wrong)
                .allSatisfy(routine -> assertThatThrownBy(routine::get)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("A telephone has the keys .*|.* the text is blank"));
        BareCall call = answered(signedIn("ivr"));
        assertThatThrownBy(() -> call.phone().press("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHealthCountsProgramsAndCallsAndAResetEndsThem() {
        assertThat(json(200, "GET", "/api/health", "").toString())
                .isEqualTo("{\"status\":\"UP\",\"sessions\":0,\"calls\":0}");
        answered(signedIn("ivr"));
        assertThat(json(200, "GET", "/api/health", "").path("calls").asInt()).isEqualTo(1);
        assertThat(send("POST", "/api/reset", "").statusCode()).isEqualTo(204);
        JsonNode after = json(200, "GET", "/api/health", "");
        assertThat(after.path("calls").asInt()).isZero();
        assertThat(after.path("sessions").asInt()).isEqualTo(1);
    }
}
