package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.PhoneJson;
import io.relayspring.simulator.internal.call.Phonebook;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.verb.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;

/** The telephones that programs may call or text: what each does then. */
final class PhoneResources {

    private final Phonebook phonebook;
    private final Monitor monitor;

    PhoneResources(Exchange exchange) {
        this.phonebook = exchange.calls().phonebook();
        this.monitor = exchange.environment().monitor();
    }

    Answer list(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            new TreeMap<>(phonebook.all()).forEach((number, habit) -> list.add(PhoneJson.write(number, habit)));
            return Answer.ok(list);
        });
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(PhoneJson.write(parts.get(0), phonebook.of(parts.get(0)))));
    }

    /** What the body does not name is as if nothing had ever been told. */
    Answer change(Request request, List<String> parts) throws IOException {
        PhoneHabit habit = PhoneJson.read(Body.read(request, PhoneJson.SHAPE));
        monitor.run(() -> phonebook.change(parts.get(0), before -> habit));
        return show(request, parts);
    }

    Answer forget(Request request, List<String> parts) {
        monitor.run(() -> phonebook.forget(parts.get(0)));
        return Answer.nothing();
    }
}
