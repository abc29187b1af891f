package io.relayspring.simulator.internal.http;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PhoneJson;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.service.FaxOperation;
import io.relayspring.simulator.internal.session.Destination;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.report.TranscriptEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls: ring, look, press, hang up. */
final class CallResources {

    private static final Shape RING = Shape.object()
            .required("context", Check.filled())
            .required("from", Check.filled())
            .required("to", Check.filled())
            .optional("project", Check.filled());

    private static final Shape PRESS = Shape.object().required("digits", Check.digits(CollectShape.KEYS));

    private static final Shape SPEAK = Shape.object().required("text", Check.filled());

    private static final Shape FAX = Shape.object().required("pages", Check.whole(1, FaxOperation.MOST_PAGES));

    private static final Shape BECOME = Shape.object().required("party", PhoneJson.PARTY);

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
        Destination destination = new Destination(Json.text(body, "context"), Json.text(body, "project"));
        Numbers numbers = new Numbers(Json.text(body, "from"), Json.text(body, "to"));
        return monitor.call(() -> {
            PhoneCall call = exchange.calls().arrive(destination, numbers);
            if (call == null) {
                throw Problem.conflict(exchange.sessions().nobody(destination));
            }
            return Answer.created("/api/calls/" + call.id(), json(call));
        });
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(json(find(parts.get(0)))));
    }

    Answer press(Request request, List<String> parts) throws IOException {
        String digits = Json.text(body(request, parts, PRESS), "digits");
        return doing(parts, call -> call.otherEnd().press(digits));
    }

    Answer speak(Request request, List<String> parts) throws IOException {
        String text = Json.text(body(request, parts, SPEAK), "text");
        return doing(parts, call -> call.otherEnd().speak(text));
    }

    /** Somebody picks up the telephone that a program rings. */
    Answer pickUp(Request request, List<String> parts) {
        return doing(parts, call -> {
            check(!call.identity().isInbound(), "It does not ring: it calls, and the program answers");
            call.pickUp();
            check(call.isAnswered(), "It does not ring");
        });
    }

    Answer become(Request request, List<String> parts) throws IOException {
        String party = Json.text(body(request, parts, BECOME), "party");
        return doing(parts, call -> call.otherEnd().become(PhoneJson.party(party)));
    }

    Answer beep(Request request, List<String> parts) {
        return doing(parts, call -> check(call.otherEnd().beep(), "Nobody listens for a beep"));
    }

    /** Ends the earliest operation of a method, well unless the query says otherwise. */
    Answer endOperation(Request request, List<String> parts) {
        String failed = Request.extractQueryParameters(request).getValue("failed");
        boolean well = !Boolean.parseBoolean(failed);
        return doing(parts, call -> {
            Operation operation = call.operations(Operation.class)
                    .filter(open -> open.method().wire().equals(parts.get(1)))
                    .findFirst()
                    .orElseThrow(() -> Problem.conflict(notUnderWay(call, parts.get(1))));
            check(operation.end(well), parts.get(1) + " has no end in error");
        });
    }

    private static String notUnderWay(PhoneCall call, String method) {
        String others = call.operations(Operation.class)
                .map(open -> open.method().wire())
                .distinct()
                .collect(Collectors.joining(", "));
        return method + " is not under way; under way " + (others.isEmpty() ? "is nothing" : "are " + others);
    }

    /** So many pages are faxed. */
    Answer fax(Request request, List<String> parts) throws IOException {
        int pages = body(request, parts, FAX).path("pages").intValue();
        return doing(parts, call -> {
            Optional<FaxOperation> fax = call.operations(FaxOperation.class).findFirst();
            check(fax.isPresent(), "No fax is sent or received");
            fax.ifPresent(machine -> machine.transmit(pages));
        });
    }

    /** The other end hangs up, or ends the call for the reason the query names. */
    Answer hangUp(Request request, List<String> parts) {
        String reason = Request.extractQueryParameters(request).getValue("reason");
        EndReason named = reason == null ? EndReason.HANGUP : EndReason.of(reason);
        if (named == EndReason.UNKNOWN) {
            throw Problem.badRequest("There is no such reason to end a call");
        }
        return monitor.call(() -> {
            PhoneCall call = underWay(find(parts.get(0)));
            call.end(reason == null && !call.isAnswered() ? EndReason.CANCEL : named);
            return Answer.nothing();
        });
    }

    /** A call that is not there is told before a body that is wrong. */
    private ObjectNode body(Request request, List<String> parts, Shape shape) throws IOException {
        monitor.run(() -> find(parts.get(0)));
        return Body.read(request, shape);
    }

    private Answer doing(List<String> parts, Consumer<PhoneCall> action) {
        return monitor.call(() -> {
            PhoneCall call = underWay(find(parts.get(0)));
            action.accept(call);
            return Answer.ok(json(call));
        });
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw Problem.conflict(otherwise);
        }
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
        json.put("party", call.otherEnd().party().word());
        json.put("on_hold", call.isOnHold());
        json.put("denoised", call.isDenoised());
        EndReason reason = call.endReason();
        if (reason != null) {
            json.put("end_reason", reason.wire());
        }
        ArrayNode operations = json.putArray("operations");
        call.operations(Operation.class).forEach(open -> operations.add(json(open)));
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

    private static ObjectNode json(Operation operation) {
        ObjectNode json = Json.object().put("method", operation.method().wire());
        return operation.isNamed() ? json.put("control_id", operation.controlId()) : json;
    }
}
