package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.fault.Fault;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the control API says about faults. */
class FaultApiTest extends SimulatorTest {

    private static final String TWO = """
            {"faults":[
              {"type":"refuse","code":"500","message":"Not now","times":2,"session":"session-1"},
              {"type":"slow-answer","method":"calling.answer","delay":0.25}
            ]}""";

    private HttpResponse<String> send(String method, String body) {
        return new Control(simulator).send(method, "/api/faults", body);
    }

    private JsonNode inForce() {
        return Control.json(send("GET", "")).path("faults");
    }

    @Test
    void whatIsInForceIsShown() {
        BareClient client = signedIn();
        HttpResponse<String> put = send("PUT", TWO);
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(Control.json(put).path("faults")).isEqualTo(inForce());
        client.request("signalwire.ping", "{}");
        assertThat(inForce().path(0).toString())
                .isEqualTo("{\"type\":\"refuse\",\"code\":\"500\",\"message\":\"Not now\",\"session\":\"session-1\","
                        + "\"struck\":1,\"left\":1}");
        assertThat(inForce().path(1).toString())
                .isEqualTo("{\"type\":\"slow-answer\",\"method\":\"calling.answer\",\"delay\":0.25,\"struck\":0}");
        client.request("signalwire.ping", "{}");
        assertThat(inForce().size()).isEqualTo(1);
    }

    @Test
    void whatIsPutTakesThePlaceOfAllThereWas() {
        signedIn();
        simulator.faults().stallWriting();
        send("PUT", TWO);
        assertThat(inForce().findValuesAsString("type")).containsExactly("refuse", "slow-answer");
        send("PUT", "{\"faults\":[{\"type\":\"numeric-ids\"}]}");
        assertThat(inForce().findValuesAsString("type")).containsExactly("numeric-ids");
        assertThat(send("DELETE", "").statusCode()).isEqualTo(204);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void whatStrikesNowSaysHowManySocketsItHasStruckAndIsOver() {
        signedIn();
        signedIn();
        HttpResponse<String> put = send("PUT", "{\"faults\":[{\"type\":\"drop\",\"ending\":\"rst\"}]}");
        assertThat(Control.json(put).at("/faults/0").toString())
                .isEqualTo("{\"type\":\"drop\",\"ending\":\"rst\",\"struck\":2,\"left\":0}");
        assertThat(inForce()).isEmpty();
    }

    /** Java's own HTTP client asks for an upgrade to HTTP/2 with the first request over each connection. */
    @Test
    void theApiIsNoHandshake() {
        simulator.faults().hangHandshake();
        simulator.faults().refuseHandshake(503);
        HttpResponse<String> response = new Control(simulator).sendAfresh("GET", "/api/faults");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | JSON object",
                "{} | faults is missing",
                "{\"faults\":[]} | faults must not be empty",
                "{\"faults\":{}} | faults must be a list",
                "{\"fault\":[{\"type\":\"drop\"}]} | fault is not known; known are faults",
                "{\"faults\":[\"drop\"]} | faults[0] must be an object",
                "{\"faults\":[{}]} | faults[0].type is missing",
                "{\"faults\":[{\"type\":\"flood\"}]} | faults[0].type must be one of drop, close, half-frame",
                "{\"faults\":[{\"type\":\"drop\"},{\"type\":\"drop\",\"ending\":\"ack\"}]} "
                        + "| faults[1].ending must be one of rst, fin",
                "{\"faults\":[{\"type\":\"drop\",\"colour\":1}]} "
                        + "| faults[0].colour is not known; known are type, times, session, ending, method",
                "{\"faults\":[{\"type\":\"drop\",\"method\":\"calling.levitate\"}]} "
                        + "| faults[0].method must be a method of the protocol",
                "{\"faults\":[{\"type\":\"drop\",\"times\":2}]} | drop strikes now, once: it takes no times",
                "{\"faults\":[{\"type\":\"stall-reading\",\"times\":2}]} | stall-reading lasts until it is called off",
                "{\"faults\":[{\"type\":\"stall-writing\",\"times\":2}]} | stall-writing lasts until it is called off",
                "{\"faults\":[{\"type\":\"blackhole\",\"times\":2}]} | blackhole lasts until it is called off",
                "{\"faults\":[{\"type\":\"refuse-handshake\"}]} | faults[0].status is missing",
                "{\"faults\":[{\"type\":\"refuse-handshake\",\"status\":200}]} | with a status from 400 to 599, not 200",
                "{\"faults\":[{\"type\":\"refuse-handshake\",\"status\":\"503\"}]} "
                        + "| faults[0].status must be a whole number",
                "{\"faults\":[{\"type\":\"hang-handshake\",\"session\":\"session-1\"}]} "
                        + "| hang-handshake strikes before a socket has a session",
                "{\"faults\":[{\"type\":\"numeric-ids\",\"times\":0}]} "
                        + "| faults[0].times must be a whole number, at least 1",
                "{\"faults\":[{\"type\":\"numeric-ids\",\"session\":\"session-7\"}]} "
                        + "| There is no session \"session-7\"; there are session-1",
                "{\"faults\":[{\"type\":\"slow-answer\",\"delay\":0}]} | faults[0].delay must be a number from 0.001",
                "{\"faults\":[{\"type\":\"send-garbage\",\"garbage\":\"mud\"}]} "
                        + "| faults[0].garbage must be one of not-json",
                "{\"faults\":[{\"type\":\"disconnect\",\"restart\":1}]} | faults[0].restart must be true or false"
            })
    void aWrongBodyIsToldWhatIsWrongAndChangesNothing(String body, String detail) {
        signedIn();
        simulator.faults().numericIds();
        HttpResponse<String> response = send("PUT", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Control.json(response).path("detail").asString()).contains(detail);
        assertThat(simulator.faults().inForce()).hasSize(1);
        assertThat(simulator.sessions()).hasSize(1);
    }

    @Test
    void everyFaultHasItsName() {
        String detail = Control.json(send("PUT", "{\"faults\":[{\"type\":\"?\"}]}"))
                .path("detail")
                .asString();
        for (Class<?> sort : Fault.class.getPermittedSubclasses()) {
            assertThat(detail).contains(Fault.type(sort.asSubclass(Fault.class)));
        }
        assertThat(Arrays.asList(detail.split(", "))).hasSize(Fault.class.getPermittedSubclasses().length);
    }

    @Test
    void theDocumentationHasEveryFaultWithItsFields() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "faults.md"));
        for (Class<?> sort : Fault.class.getPermittedSubclasses()) {
            String type = Fault.type(sort.asSubclass(Fault.class));
            String row = rows.stream()
                    .filter(line -> line.startsWith("| `" + type + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(type + " has no row"));
            for (RecordComponent field : sort.getRecordComponents()) {
                assertThat(row).contains("`" + field.getName() + "`");
            }
        }
    }

    @Test
    void theSessionsAreNamed() {
        signedIn("ivr", "desk");
        signedIn();
        simulator.sessions().get(1).drop();
        HttpResponse<String> sessions = new Control(simulator).send("GET", "/api/sessions", "");
        assertThat(Control.json(sessions).toString())
                .isEqualTo("[{\"name\":\"session-1\",\"connected\":true,\"connection\":\"connection-1\",\"missed\":0,"
                        + "\"contexts\":[\"desk\",\"ivr\"]},"
                        + "{\"name\":\"session-2\",\"connected\":false,\"connection\":\"\",\"missed\":0,"
                        + "\"contexts\":[]}]");
        assertThat(simulator.awaitSession().name()).isEqualTo("session-1");
    }
}
