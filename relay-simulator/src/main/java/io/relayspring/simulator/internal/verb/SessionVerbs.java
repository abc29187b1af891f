package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.SignIn;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Signing in, contexts and pings. */
final class SessionVerbs {

    private static final Shape AUTHENTICATION = Shape.object()
            .optional("project", Check.filled())
            .optional("token", Check.filled())
            .optional("jwt_token", Check.filled());

    private static final Shape VERSION =
            Shape.object().required("major", only(2)).required("minor", only(0)).required("revision", only(0));

    private static final Shape CONNECT = Shape.object()
            .required("version", VERSION)
            .required("agent", Check.filled())
            .required("event_acks", Check.flag())
            .required("authentication", AUTHENTICATION)
            .optional("contexts", Check.filledList(Check.filled()))
            .optional("protocol", Check.filled())
            .optional("authorization_state", Check.filled());

    private static final Shape CONTEXTS = Shape.object().required("contexts", Check.filledList(Check.filled()));

    private static final Shape PING =
            Shape.object().optional("timestamp", Check.any()).optional("payload", Check.any());

    private final Exchange exchange;

    SessionVerbs(Exchange exchange) {
        this.exchange = exchange;
    }

    List<Verb> all() {
        return List.of(receive(), unreceive(), ping());
    }

    private static Check only(int number) {
        return Check.that(value -> value.isIntegralNumber() && value.longValue() == number, "must be " + number);
    }

    private Verb receive() {
        return new SessionVerb(RelayMethod.SIGNALWIRE_RECEIVE, CONTEXTS, command -> {
            command.session().receive(contexts(command));
            return Reply.ok("Receiving contexts");
        });
    }

    private Verb unreceive() {
        return new SessionVerb(RelayMethod.SIGNALWIRE_UNRECEIVE, CONTEXTS, command -> {
            command.session().unreceive(contexts(command));
            return Reply.ok("No longer receiving contexts");
        });
    }

    private Verb ping() {
        return new SessionVerb(RelayMethod.SIGNALWIRE_PING, PING, command -> Reply.of(command.params()));
    }

    /** Holds the params of a sign-in against their shape. It has no session yet, so it is no verb in the table. */
    static Shape connectShape() {
        return CONNECT;
    }

    Reply connect(Connection connection, ObjectNode params) {
        if (connection.session() != null) {
            forbidden(connection.name(), "A socket signs in once", "Sent signalwire.connect again");
            throw Refusal.error(-32600, "Already connected");
        }
        if (!Json.flag(params, "event_acks")) {
            forbidden(connection.name(), "event_acks is true", "Signed in without event_acks");
        }
        SignIn.Admitted admitted = exchange.signIn().admit(connection, params);
        return Reply.of(admitted.result()).strictlyThen(() -> exchange.signIn().begin(admitted.session(), connection));
    }

    private void forbidden(String session, String rule, String what) {
        exchange.environment().violations().forbidden(session, "", rule, what);
    }

    private static List<String> contexts(Command command) {
        List<String> contexts = new ArrayList<>();
        command.params().path("contexts").forEach(context -> contexts.add(context.asString()));
        return contexts;
    }
}
