package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.fault.Fault.EventsBeforeAnswer;
import io.relayspring.simulator.fault.Fault.HoldAnswer;
import io.relayspring.simulator.fault.Fault.NeverAnswer;
import io.relayspring.simulator.fault.Fault.Refuse;
import io.relayspring.simulator.fault.Fault.RefuseWithError;
import io.relayspring.simulator.fault.Fault.SlowAnswer;
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
import java.util.function.Consumer;
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
            refuseIfTold(connection, method);
            return session.connect(connection, params);
        }
        Session asker = connection.session();
        if (asker == null || !connection.isSignedIn()) {
            forbidden(connection, given, "Nothing is sent before connect was answered", "Sent " + method);
            throw Refusal.error(-32000, "Authentication required", "AUTH_REQUIRED");
        }
        Verb verb = verb(connection, method, given);
        ObjectNode params = checked(connection, method, given, verb.shape());
        refuseIfTold(connection, method);
        return verb.handle(new Command(asker, connection, params));
    }

    private Verb verb(Connection connection, String method, JsonNode params) {
        Verb verb = verbs.find(RelayMethod.of(method));
        if (verb == null) {
            forbidden(connection, params, "Only the protocol's methods are called", "Sent " + method);
            throw Refusal.error(-32601, "Method not found: " + method);
        }
        return verb;
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

    private void refuseIfTold(Connection connection, String method) {
        FaultRule<Refuse> refused = faults.take(Refuse.class, connection.place(), method);
        if (refused != null) {
            throw Refusal.code(refused.fault().code(), refused.fault().message());
        }
        FaultRule<RefuseWithError> error = faults.take(RefuseWithError.class, connection.place(), method);
        if (error != null) {
            throw Refusal.error(error.fault().code(), error.fault().message());
        }
    }

    /** What is strictly after the answer waits for it; the rest goes on though the answer is late or missing. */
    private void deliver(Connection connection, JsonNode id, String method, Reply reply) {
        ObjectNode frame = Frames.result(id, reply.result());
        Consumer<Runnable> sending = sending(connection, method);
        if (reply.strict()) {
            sending.accept(() -> {
                connection.answer(frame);
                reply.effects().run();
            });
        } else if (faults.take(EventsBeforeAnswer.class, connection.place(), method) != null) {
            reply.effects().run();
            sending.accept(() -> connection.answer(frame));
        } else {
            sending.accept(() -> connection.answer(frame));
            reply.effects().run();
        }
    }

    private void deliver(Connection connection, String method, ObjectNode refusal) {
        sending(connection, method).accept(() -> connection.answer(refusal));
    }

    /** When an answer to such a request is sent: now, later or never. */
    private Consumer<Runnable> sending(Connection connection, String method) {
        FaultRule<HoldAnswer> held = faults.take(HoldAnswer.class, connection.place(), method);
        if (held != null) {
            return held::whenReleased;
        }
        FaultRule<SlowAnswer> slow = faults.take(SlowAnswer.class, connection.place(), method);
        if (slow != null) {
            return answer -> exchange.environment().later(slow.fault().delay(), slow.hold(answer));
        }
        return faults.take(NeverAnswer.class, connection.place(), method) == null ? Runnable::run : answer -> {};
    }

    private void forbidden(Connection connection, JsonNode params, String rule, String what) {
        exchange.environment().violations().forbidden(connection.name(), Json.text(params, "call_id"), rule, what);
    }
}
