package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.RequestHandler;
import io.relayspring.simulator.internal.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the verb for a request, holds its params against the protocol, and sends the answer. */
public final class Dispatcher implements RequestHandler {

    private final Exchange exchange;
    private final SessionVerbs session;
    private final VerbTable verbs;
    private final FaultTable faults;

    public Dispatcher(Exchange exchange) {
        this.exchange = exchange;
        this.session = new SessionVerbs(exchange);
        this.verbs = new VerbTable(exchange);
        this.faults = exchange.environment().faults();
    }

    @Override
    public void closed(Connection connection) {
        exchange.sessions().closed(connection);
    }

    @Override
    public void handle(Connection connection, JsonNode id, String method, JsonNode params) {
        try {
            deliver(connection, id, method, reply(connection, method, params));
        } catch (Refusal refusal) {
            deliver(connection, method, refusal.frame(id));
        }
    }

    private Reply reply(Connection connection, String method, JsonNode given) {
        if (method.equals(RelayMethod.SIGNALWIRE_CONNECT.wire())) {
            ObjectNode params = checked(connection, method, given, SessionVerbs.connectShape());
            refuseIfTold(method);
            return session.connect(connection, params);
        }
        Session asker = connection.session();
        if (asker == null || !connection.isSignedIn()) {
            forbidden(connection, given, "Nothing is sent before connect was answered", "Sent " + method);
            throw Refusal.error(-32000, "Authentication required", "AUTH_REQUIRED");
        }
        Verb verb = verb(connection, method, given);
        ObjectNode params = checked(connection, method, given, verb.shape());
        refuseIfTold(method);
        return verb.handle(new Command(asker, connection, params));
    }

    private Verb verb(Connection connection, String method, JsonNode params) {
        RelayMethod known = RelayMethod.of(method);
        Verb verb = verbs.find(known);
        if (verb != null) {
            return verb;
        }
        if (known == RelayMethod.UNKNOWN || method.startsWith("signalwire.")) {
            forbidden(connection, params, "Only the protocol's methods are called", "Sent " + method);
            throw Refusal.error(-32601, "Method not found: " + method);
        }
        throw Refusal.error(-32601, "The simulator does not know " + method + " yet");
    }

    private ObjectNode checked(Connection connection, String method, JsonNode params, Shape shape) {
        Findings findings = shape.examine(params);
        for (String field : findings.unlisted()) {
            forbidden(connection, params, "Only listed fields go into a request", method + ": " + field);
        }
        if (params instanceof ObjectNode object && findings.wrong().isEmpty()) {
            return object;
        }
        String wrong = String.join("; ", findings.wrong());
        forbidden(connection, params, "Params have the types and values the protocol names", method + ": " + wrong);
        throw Refusal.error(-32602, "Invalid params: " + wrong);
    }

    private void refuseIfTold(String method) {
        FaultRule rule = faults.take(FaultKind.REFUSE, method);
        if (rule != null && rule.refusal() != null) {
            throw rule.refusal();
        }
    }

    private void deliver(Connection connection, JsonNode id, String method, Reply reply) {
        ObjectNode frame = Frames.result(id, reply.result());
        if (faults.take(FaultKind.EVENT_FIRST, method) != null && !reply.strict()) {
            reply.effects().run();
            connection.answer(frame);
            return;
        }
        FaultRule held = faults.take(FaultKind.HOLD_ANSWER, method);
        if (held != null && reply.strict()) {
            held.whenReleased(() -> answer(connection, frame, reply));
        } else if (held != null) {
            held.whenReleased(() -> connection.answer(frame));
            reply.effects().run();
        } else if (faults.take(FaultKind.NO_ANSWER, method) == null) {
            answer(connection, frame, reply);
        } else if (!reply.strict()) {
            reply.effects().run();
        }
    }

    private static void answer(Connection connection, ObjectNode frame, Reply reply) {
        connection.answer(frame);
        reply.effects().run();
    }

    private void deliver(Connection connection, String method, ObjectNode refusal) {
        FaultRule held = faults.take(FaultKind.HOLD_ANSWER, method);
        if (held != null) {
            held.whenReleased(() -> connection.answer(refusal));
        } else if (faults.take(FaultKind.NO_ANSWER, method) == null) {
            connection.answer(refusal);
        }
    }

    private void forbidden(Connection connection, JsonNode params, String rule, String what) {
        exchange.environment().violations().forbidden(connection.name(), Json.text(params, "call_id"), rule, what);
    }
}
