package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** A test that speaks plain HTTP to the simulator. */
abstract class ControlApiCase extends SimulatorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    protected HttpResponse<String> send(String method, String path, String body) {
        return fetch(method, simulator.httpUrl() + path, body, HttpResponse.BodyHandlers.ofString());
    }

    protected <T> HttpResponse<T> fetch(String method, String url, String body, HttpResponse.BodyHandler<T> as) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, as);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The body of an answer that must have that status. */
    protected JsonNode json(int status, String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json(response);
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return BareClient.JSON.readTree(response.body());
    }

    protected void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
    }
}
