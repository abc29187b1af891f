package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** A test that speaks plain HTTP to the simulator. */
abstract class ControlApiCase extends SimulatorTest {

    protected HttpResponse<String> send(String method, String path, String body) {
        return new Control(simulator).send(method, path, body);
    }

    /** The body of an answer that must have that status. */
    protected JsonNode json(int status, String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Control.json(response);
    }

    protected void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Control.json(response);
        assertThat(problem.path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
    }
}
