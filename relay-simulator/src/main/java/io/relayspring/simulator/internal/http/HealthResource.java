package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Whether the simulator is well, and the way back to its beginnings. */
final class HealthResource {

    private final Exchange exchange;

    HealthResource(Exchange exchange) {
        this.exchange = exchange;
    }

    Answer show(Request request, List<String> parts) {
        return exchange.environment()
                .monitor()
                .call(() -> Answer.ok(Json.object()
                        .put("status", "UP")
                        .put("sessions", exchange.sessions().connected().size())
                        .put(
                                "calls",
                                exchange.calls().all().stream()
                                        .filter(call -> !call.isOver())
                                        .count())));
    }

    Answer reset(Request request, List<String> parts) {
        return exchange.environment().monitor().call(() -> {
            exchange.reset();
            return Answer.nothing();
        });
    }
}
