package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.fault.Fault.Refuse;
import io.relayspring.simulator.fault.Fault.RefuseWithError;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.fault.Place;
import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.RequestHandler;
import io.relayspring.simulator.internal.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the verb for a request, and holds its params against the protocol. */
public final class Dispatcher implements RequestHandler {

    private final Exchange exchange;
    private final SessionVerbs session;
    private final VerbTable verbs;
    private final FaultTable faults;
    private final Unanswered unanswered;
    private final Delivery delivery;

    public Dispatcher(Exchange exchange) {
        this.exchange = exchange;
        this.session = new SessionVerbs(exchange);
        this.verbs = new VerbTable(exchange, this::reply);
        this.faults = exchange.environment().faults();
        this.unanswered = new Unanswered(exchange.environment());
        this.delivery = new Delivery(exchange.environment(), unanswered);
    }

    @Override
    public void closed(Connection connection) {
        exchange.sessions().closed(connection);
    }

    @Override
    public void handle(Connection connection, JsonNode id, String method, JsonNode params) {
        Request request = new Request(connection, id, method, params);
        try {
            delivery.accept(request, reply(request));
        } catch (Refusal refusal) {
            delivery.refuse(request, refusal);
        }
    }

    private Reply reply(Request request) {
        Connection connection = request.connection();
        if (request.method().equals(RelayMethod.SIGNALWIRE_CONNECT.wire())) {
            ObjectNode params = checked(request, SessionVerbs.connectShape());
            refuseIfTold(request);
            return session.connect(connection, params);
        }
        Session asker = connection.session();
        if (asker == null || !connection.isSignedIn()) {
            forbidden(request, "Nothing is sent before connect was answered", "Sent " + request.method());
            throw Refusal.error(-32000, "Authentication required", "AUTH_REQUIRED");
        }
        Verb verb = verb(request);
        Command command = new Command(asker, connection, checked(request, verb.shape()));
        refuseIfTold(request);
        if (verb.needsAnswer()) {
            unanswered.regret(command, verb.method());
        }
        return verb.handle(command);
    }

    private Verb verb(Request request) {
        Verb verb = verbs.find(RelayMethod.of(request.method()));
        if (verb == null) {
            forbidden(request, "Only the protocol's methods are called", "Sent " + request.method());
            throw Refusal.error(-32601, "Method not found: " + request.method());
        }
        return verb;
    }

    private ObjectNode checked(Request request, Shape shape) {
        Findings findings = shape.examine(request.params());
        for (String field : findings.unlisted()) {
            forbidden(request, "Only listed fields go into a request", request.method() + ": " + field);
        }
        if (request.params() instanceof ObjectNode object && findings.wrong().isEmpty()) {
            return object;
        }
        String wrong = String.join("; ", findings.wrong());
        forbidden(request, "Params have the types and values the protocol names", request.method() + ": " + wrong);
        throw Refusal.error(-32602, "Invalid params: " + wrong);
    }

    private void refuseIfTold(Request request) {
        Place place = request.connection().place();
        FaultRule<Refuse> refused = faults.take(Refuse.class, place, request.method());
        if (refused != null) {
            throw Refusal.code(refused.fault().code(), refused.fault().message());
        }
        FaultRule<RefuseWithError> error = faults.take(RefuseWithError.class, place, request.method());
        if (error != null) {
            throw Refusal.error(error.fault().code(), error.fault().message());
        }
    }

    private void forbidden(Request request, String rule, String what) {
        exchange.environment().violations().forbidden(request.connection().name(), request.text("call_id"), rule, what);
    }
}
