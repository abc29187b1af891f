package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Violation;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The journal and the violations. */
final class RecordResources {

    private final Environment environment;
    private final Monitor monitor;

    RecordResources(Exchange exchange) {
        this.environment = exchange.environment();
        this.monitor = environment.monitor();
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
            if (!entry.refused().isEmpty()) {
                shown.put("refused", entry.refused());
            }
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
