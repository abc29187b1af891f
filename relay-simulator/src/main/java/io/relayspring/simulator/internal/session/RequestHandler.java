package io.relayspring.simulator.internal.session;

import tools.jackson.databind.JsonNode;

/** Takes the requests that come in over a connection. */
public interface RequestHandler {

    /** Answers a request, at once or later. */
    void handle(Connection connection, JsonNode id, String method, JsonNode params);

    /** The socket is gone. */
    void closed(Connection connection);
}
