package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Connection;
import tools.jackson.databind.JsonNode;

/**
 * What a program asks for, before it has been looked at.
 *
 * @param connection over which socket
 * @param id by which it is answered
 * @param method what is asked for
 * @param params with what, of whatever shape
 */
record Request(Connection connection, JsonNode id, String method, JsonNode params) {

    String text(String field) {
        return Json.text(params, field);
    }
}
