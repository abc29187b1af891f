package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.frame.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What to answer.
 *
 * @param status the HTTP status
 * @param location where what was made can be found; empty when nothing was
 * @param body the body; null when there is none
 */
record Answer(int status, String location, @Nullable JsonNode body) {

    static Answer ok(JsonNode body) {
        return new Answer(HttpStatus.OK_200, "", body);
    }

    static Answer created(String location, JsonNode body) {
        return new Answer(HttpStatus.CREATED_201, location, body);
    }

    static Answer nothing() {
        return new Answer(HttpStatus.NO_CONTENT_204, "", null);
    }

    void write(Response response, Callback callback) {
        if (!location.isEmpty()) {
            response.getHeaders().put(HttpHeader.LOCATION, location);
        }
        write(response, callback, status, "application/json", body);
    }

    static void write(Problem problem, Response response, Callback callback) {
        if (!problem.allowed().isEmpty()) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", problem.allowed()));
        }
        write(response, callback, problem.status(), "application/problem+json", problem.json());
    }

    private static void write(Response response, Callback callback, int status, String type, @Nullable JsonNode body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        ByteBuffer bytes = ByteBuffer.allocate(0);
        if (body != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            bytes = ByteBuffer.wrap(Json.write(body).getBytes(StandardCharsets.UTF_8));
        }
        response.write(true, bytes, callback);
    }
}
