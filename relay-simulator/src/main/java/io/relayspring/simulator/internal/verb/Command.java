package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.Session;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose params have the shape of its method.
 *
 * @param session who asks
 * @param connection over which socket
 * @param params with what
 */
record Command(Session session, Connection connection, ObjectNode params) {

    String text(String field) {
        return Json.text(params, field);
    }
}
