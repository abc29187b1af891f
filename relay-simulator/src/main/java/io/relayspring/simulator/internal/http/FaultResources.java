package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.fault.Scope;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.FaultInjection;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.internal.session.Sessions;
import io.relayspring.simulator.internal.verb.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to go wrong, and the sessions for which it may. */
final class FaultResources {

    private static final Shape FAULTS = Shape.object().required("faults", Check.filledList(FaultJson::check));

    private record Wanted(Fault fault, Scope scope, int times) {}

    private final Monitor monitor;
    private final FaultTable table;
    private final Sessions sessions;
    private final FaultInjection injection;

    FaultResources(Exchange exchange) {
        this.monitor = exchange.environment().monitor();
        this.table = exchange.environment().faults();
        this.sessions = exchange.sessions();
        this.injection = new FaultInjection(exchange.environment(), sessions);
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(json(table.inForce(Scope.EVERYWHERE))));
    }

    /** Takes the place of all faults there were; if any is wrong, nothing changes. */
    Answer replace(Request request, List<String> parts) throws IOException {
        ObjectNode body = Body.read(request, FAULTS);
        return monitor.call(() -> {
            List<Wanted> wanted = new ArrayList<>();
            body.path("faults").forEach(fault -> wanted.add(read(fault)));
            table.cancelAll(Scope.EVERYWHERE);
            List<FaultRule<?>> begun = new ArrayList<>();
            wanted.forEach(fault -> begun.add(injection.inject(fault.fault(), fault.scope(), fault.times())));
            return Answer.ok(json(begun));
        });
    }

    Answer clear(Request request, List<String> parts) {
        return monitor.call(() -> {
            table.cancelAll(Scope.EVERYWHERE);
            return Answer.nothing();
        });
    }

    Answer sessions(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            sessions.all().forEach(session -> list.add(json(session)));
            return Answer.ok(list);
        });
    }

    private Wanted read(JsonNode json) {
        Fault fault = FaultJson.read(json);
        Scope scope = scope(Json.text(json, "session"));
        if (fault.isMomentary() && json.hasNonNull("times")) {
            throw Problem.badRequest(fault.type() + " strikes now, once: it takes no times");
        }
        if (fault.isLasting() && json.hasNonNull("times")) {
            throw Problem.badRequest(fault.type() + " lasts until it is called off: it takes no times");
        }
        if (!FaultInjection.allows(fault, scope)) {
            throw Problem.badRequest(fault.type() + " strikes before a socket has a session: it takes none");
        }
        return new Wanted(fault, scope, (int) Json.number(json, "times", FaultRule.ALWAYS));
    }

    private Scope scope(String name) {
        List<String> names = sessions.all().stream().map(Session::name).toList();
        if (!name.isEmpty() && !names.contains(name)) {
            throw Problem.badRequest("There is no session \"" + name + "\"; there are " + String.join(", ", names));
        }
        return name.isEmpty() ? Scope.EVERYWHERE : Scope.of(name);
    }

    private static ObjectNode json(Collection<FaultRule<?>> rules) {
        ObjectNode json = Json.object();
        ArrayNode faults = json.putArray("faults");
        rules.forEach(rule -> faults.add(FaultJson.write(rule)));
        return json;
    }

    private static ObjectNode json(Session session) {
        Connection connection = session.connection();
        ObjectNode json = Json.object()
                .put("name", session.name())
                .put("connected", session.isConnected())
                .put("connection", connection == null ? "" : connection.name())
                .put("missed", session.missed());
        ArrayNode contexts = json.putArray("contexts");
        session.contexts().stream().sorted().forEach(contexts::add);
        return json;
    }
}
