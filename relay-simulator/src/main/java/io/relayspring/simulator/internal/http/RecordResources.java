package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.message.TextMessage;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages, the journal and the violations. */
final class RecordResources {

    private static final Shape TEXT = Shape.object()
            .required("context", Check.filled())
            .required("from", Check.filled())
            .required("to", Check.filled())
            .required("body", Check.text())
            .optional("media", Check.list(Check.url("http", "https")));

    private final Exchange exchange;
    private final Environment environment;
    private final Monitor monitor;

    RecordResources(Exchange exchange) {
        this.exchange = exchange;
        this.environment = exchange.environment();
        this.monitor = environment.monitor();
    }

    Answer messages(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            exchange.messages().all().forEach(message -> list.add(message.describe()));
            return Answer.ok(list);
        });
    }

    Answer text(Request request, List<String> parts) throws IOException {
        ObjectNode body = Body.read(request, TEXT);
        String context = Json.text(body, "context");
        Numbers numbers = new Numbers(Json.text(body, "from"), Json.text(body, "to"));
        List<String> media = new ArrayList<>();
        body.path("media").forEach(url -> media.add(url.asString()));
        return monitor.call(() -> {
            TextMessage message = exchange.messages().arrive(context, numbers, Json.text(body, "body"), media);
            if (message == null) {
                throw Problem.conflict("No program has subscribed context \"" + context + "\"");
            }
            return Answer.created("", message.describe());
        });
    }

    Answer journal(Request request, List<String> parts) {
        String method = Request.extractQueryParameters(request).getValue("method");
        List<JournalEntry> entries = monitor.call(() -> method == null
                ? environment.journal().entries()
                : environment.journal().entries(method));
        ArrayNode list = Json.array();
        for (JournalEntry entry : entries) {
            ObjectNode shown = list.addObject();
            shown.put("at", entry.at().toString());
            shown.put("session", entry.session());
            shown.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
            shown.put("method", entry.method());
            shown.set("params", Json.object(entry.params()));
        }
        return Answer.ok(list);
    }

    Answer violations(Request request, List<String> parts) {
        ArrayNode list = Json.array();
        for (Violation violation : monitor.call(() -> environment.violations().list())) {
            list.addObject()
                    .put("at", violation.at().toString())
                    .put("severity", violation.severity().name().toLowerCase(Locale.ROOT))
                    .put("session", violation.session())
                    .put("call_id", violation.callId())
                    .put("rule", violation.rule())
                    .put("what", violation.what());
        }
        return Answer.ok(list);
    }
}
