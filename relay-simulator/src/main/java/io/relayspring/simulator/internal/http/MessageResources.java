package io.relayspring.simulator.internal.http;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.message.Messages;
import io.relayspring.simulator.internal.message.TextMessage;
import io.relayspring.simulator.internal.session.Destination;
import io.relayspring.simulator.internal.session.Sessions;
import io.relayspring.simulator.internal.verb.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages: send one to the program, see how those fare that it sent. */
final class MessageResources {

    private static final Shape TEXT = Shape.object()
            .required("context", Check.filled())
            .required("from", Check.filled())
            .required("to", Check.filled())
            .optional("project", Check.filled())
            .optional("body", Check.text())
            .optional("media", Check.list(Check.url("http", "https")));

    private static final Shape END = Shape.object()
            .required("state", Check.word("delivered", "undelivered", "failed"))
            .optional("reason", Check.text());

    private final Messages messages;
    private final Sessions sessions;
    private final Monitor monitor;

    MessageResources(Exchange exchange) {
        this.messages = exchange.messages();
        this.sessions = exchange.sessions();
        this.monitor = exchange.environment().monitor();
    }

    Answer list(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            messages.all().forEach(message -> list.add(json(message)));
            return Answer.ok(list);
        });
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(json(find(parts.get(0)))));
    }

    Answer send(Request request, List<String> parts) throws IOException {
        ObjectNode body = Body.read(request, TEXT);
        String text = Json.text(body, "body");
        List<String> media = new ArrayList<>();
        body.path("media").forEach(url -> media.add(url.asString()));
        if (text.isBlank() && media.isEmpty()) {
            throw Problem.badRequest("A message has a body or media");
        }
        Destination destination = new Destination(Json.text(body, "context"), Json.text(body, "project"));
        Numbers numbers = new Numbers(Json.text(body, "from"), Json.text(body, "to"));
        return monitor.call(() -> {
            TextMessage message = messages.arrive(destination, numbers, text, media);
            if (message == null) {
                throw Problem.conflict(sessions.nobody(destination));
            }
            return Answer.created("/api/messages/" + message.id(), json(message));
        });
    }

    /** Ends a message of which nothing more was to be heard. */
    Answer end(Request request, List<String> parts) throws IOException {
        ObjectNode body = Body.read(request, END);
        MessageState state = MessageState.of(Json.text(body, "state"));
        return monitor.call(() -> {
            TextMessage message = find(parts.get(0));
            if (!messages.end(message, state, Json.text(body, "reason"))) {
                throw Problem.conflict(
                        "The message is not under way, it is " + message.state().wire());
            }
            return Answer.ok(json(message));
        });
    }

    private TextMessage find(String id) {
        TextMessage message = messages.find(id);
        if (message == null) {
            throw Problem.notFound("There is no such message");
        }
        return message;
    }

    /** The message as its events show it, and the states it has passed through. */
    private static ObjectNode json(TextMessage message) {
        ObjectNode json = message.describe();
        ArrayNode states = json.putArray("states");
        message.states().forEach(state -> states.add(state.wire()));
        return json;
    }
}
