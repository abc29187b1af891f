package io.relayspring.simulator.internal.http;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.report.TranscriptEntry;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls: ring, look, press, hang up. */
final class CallResources {

    private static final Shape RING = Shape.object()
            .required("context", Check.filled())
            .required("from", Check.filled())
            .required("to", Check.filled());

    private static final Shape PRESS = Shape.object().required("digits", Check.digits(CollectShape.KEYS));

    private final Exchange exchange;
    private final Monitor monitor;

    CallResources(Exchange exchange) {
        this.exchange = exchange;
        this.monitor = exchange.environment().monitor();
    }

    Answer list(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            exchange.calls().all().forEach(call -> list.add(json(call)));
            return Answer.ok(list);
        });
    }

    Answer ring(Request request, List<String> parts) throws IOException {
        ObjectNode body = Body.read(request, RING);
        String context = Json.text(body, "context");
        Numbers numbers = new Numbers(Json.text(body, "from"), Json.text(body, "to"));
        return monitor.call(() -> {
            PhoneCall call = exchange.calls().arrive(context, numbers);
            if (call == null) {
                throw Problem.conflict("No program has subscribed context \"" + context + "\"");
            }
            return Answer.created("/api/calls/" + call.id(), json(call));
        });
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(json(find(parts.get(0)))));
    }

    Answer press(Request request, List<String> parts) throws IOException {
        PhoneCall known = monitor.call(() -> find(parts.get(0)));
        String digits = Json.text(Body.read(request, PRESS), "digits");
        return monitor.call(() -> {
            underWay(known).press(digits);
            return Answer.ok(json(known));
        });
    }

    Answer hangUp(Request request, List<String> parts) {
        return monitor.call(() -> {
            PhoneCall call = underWay(find(parts.get(0)));
            call.end(call.isAnswered() ? EndReason.HANGUP : EndReason.CANCEL);
            return Answer.nothing();
        });
    }

    private PhoneCall find(String id) {
        PhoneCall call = exchange.calls().find(id);
        if (call == null) {
            throw Problem.notFound("There is no such call");
        }
        return call;
    }

    private static PhoneCall underWay(PhoneCall call) {
        if (call.isOver()) {
            throw Problem.conflict("The call has ended");
        }
        return call;
    }

    private static ObjectNode json(PhoneCall call) {
        ObjectNode json = Json.object();
        json.put("id", call.id());
        json.put("direction", call.identity().direction().wire());
        json.put("context", call.identity().context());
        json.put("from", call.identity().numbers().from());
        json.put("to", call.identity().numbers().to());
        json.put("state", call.state().wire());
        EndReason reason = call.endReason();
        if (reason != null) {
            json.put("end_reason", reason.wire());
        }
        ArrayNode transcript = json.putArray("transcript");
        for (TranscriptEntry entry : call.transcript().entries()) {
            transcript
                    .addObject()
                    .put("at", entry.at().toMillis() / 1000.0)
                    .put("kind", entry.kind().word())
                    .put("text", entry.text());
        }
        return json;
    }
}
