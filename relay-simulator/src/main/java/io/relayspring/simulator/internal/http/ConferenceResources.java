package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.call.Conference;
import io.relayspring.simulator.internal.call.Conferences;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conferences that are held. */
final class ConferenceResources {

    private final Monitor monitor;
    private final Conferences conferences;

    ConferenceResources(Exchange exchange) {
        monitor = exchange.environment().monitor();
        conferences = exchange.calls().conferences();
    }

    Answer list(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            conferences.all().forEach(conference -> list.add(json(conference)));
            return Answer.ok(list);
        });
    }

    private static ObjectNode json(Conference conference) {
        ObjectNode json = Json.object()
                .put("id", conference.id())
                .put("name", conference.name())
                .put("started", conference.isStarted());
        ArrayNode members = json.putArray("members");
        conference
                .members()
                .forEach(call -> members.addObject().put("call_id", call.id()).put("muted", conference.isMuted(call)));
        return json;
    }
}
