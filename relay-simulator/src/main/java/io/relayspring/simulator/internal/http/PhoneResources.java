package io.relayspring.simulator.internal.http;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.PhoneHabit.Reaction;
import io.relayspring.simulator.internal.call.Phonebook;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.line.Party;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The telephones that programs may call or text: what each does then. */
final class PhoneResources {

    static final Check PARTY =
            Check.word(Arrays.stream(Party.values()).map(Party::word).toArray(String[]::new));

    private static final Shape PHONE = Shape.object()
            .optional(
                    "reaction",
                    Check.word(
                            Arrays.stream(Reaction.values()).map(Reaction::word).toArray(String[]::new)))
            .optional("after", Check.seconds())
            .optional("party", PARTY)
            .optional("messages", Check.word("delivered", "undelivered", "failed", "sent"))
            .optional("reason", Check.text());

    private final Phonebook phonebook;
    private final Monitor monitor;

    PhoneResources(Exchange exchange) {
        this.phonebook = exchange.calls().phonebook();
        this.monitor = exchange.environment().monitor();
    }

    Answer list(Request request, List<String> parts) {
        return monitor.call(() -> {
            ArrayNode list = Json.array();
            new TreeMap<>(phonebook.all()).forEach((number, habit) -> list.add(json(number, habit)));
            return Answer.ok(list);
        });
    }

    Answer show(Request request, List<String> parts) {
        return monitor.call(() -> Answer.ok(json(parts.get(0), phonebook.of(parts.get(0)))));
    }

    /** What the body does not name is as if nothing had ever been told. */
    Answer change(Request request, List<String> parts) throws IOException {
        PhoneHabit habit = habit(Body.read(request, PHONE));
        monitor.run(() -> phonebook.change(parts.get(0), before -> habit));
        return show(request, parts);
    }

    Answer forget(Request request, List<String> parts) {
        monitor.run(() -> phonebook.forget(parts.get(0)));
        return Answer.nothing();
    }

    static Party party(String word) {
        return word.isEmpty() ? PhoneHabit.DEFAULT.party() : Party.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static PhoneHabit habit(ObjectNode body) {
        String reaction = Json.text(body, "reaction");
        String fate = Json.text(body, "messages");
        return new PhoneHabit(
                reaction.isEmpty() ? Reaction.ANSWER : Reaction.valueOf(reaction.toUpperCase(Locale.ROOT)),
                Duration.ofMillis(Math.round(Json.number(body, "after", 0) * 1000)),
                party(Json.text(body, "party")),
                fate.isEmpty() ? MessageState.DELIVERED : MessageState.of(fate),
                Json.text(body, "reason"));
    }

    private static ObjectNode json(String number, PhoneHabit habit) {
        return Json.object()
                .put("number", number)
                .put("reaction", habit.reaction().word())
                .put("after", habit.after().toMillis() / 1000.0)
                .put("party", habit.party().word())
                .put("messages", habit.fate().wire())
                .put("reason", habit.reason());
    }
}
