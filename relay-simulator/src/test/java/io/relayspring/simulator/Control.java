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

    /** As a browser does for a page of that site. */
    HttpResponse<String> sendFrom(String origin, String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.httpUrl() + path))
                .header("Origin", origin)
                .method(method, BodyPublishers.noBody())
                .build();
        return send(HTTP, request, HttpResponse.BodyHandlers.ofString());
    }

    /** Over a connection of its own. */
    HttpResponse<String> sendAfresh(String method, String path) {
        return send(HttpClient.newHttpClient(), method, path, "");
    }

    private HttpResponse<String> send(HttpClient http, String method, String path, String body) {
        return fetch(http, method, simulator.httpUrl() + path, body, HttpResponse.BodyHandlers.ofString());
    }

    /** What is served at that address. */
    static <T> HttpResponse<T> fetch(String method, String url, HttpResponse.BodyHandler<T> as) {
        return fetch(HTTP, method, url, "", as);
    }

    private static <T> HttpResponse<T> fetch(
            HttpClient http, String method, String url, String body, HttpResponse.BodyHandler<T> as) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return send(http, request, as);
    }

    private static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return http.send(request, as);
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
