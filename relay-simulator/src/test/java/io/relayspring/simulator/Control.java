package io.relayspring.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** The control API of a simulator, over plain HTTP. */
record Control(RelaySimulator simulator) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> send(String method, String path, String body) {
        return send(HTTP, method, path, body);
    }

    /** Over a connection of its own. */
    HttpResponse<String> sendAfresh(String method, String path) {
        return send(HttpClient.newHttpClient(), method, path, "");
    }

    private HttpResponse<String> send(HttpClient http, String method, String path, String body) {
        URI uri = URI.create(simulator.url().replace("ws:", "http:") + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return BareClient.JSON.readTree(response.body());
    }
}
