package io.relayspring.simulator;

import java.util.ArrayList;
import java.util.List;

/** The texts programs send to one number, each received once. */
final class Inbox {

    private final RelaySimulator simulator;
    private final Telling telling;
    private final Outgoing sent;
    private final List<String> received = new ArrayList<>();

    Inbox(RelaySimulator simulator, Telling telling, String number) {
        this.simulator = simulator;
        this.telling = telling;
        this.sent = new Outgoing(simulator, number);
    }

    void receives(String part) {
        telling.until(
                "receives \"" + part + "\"",
                () -> take(part),
                () -> "a text to " + sent.number() + " that contains \"" + part + "\"; there came " + sent.messages(),
                () -> Story.of(simulator).toString());
    }

    private boolean take(String part) {
        return sent.messages().stream()
                .filter(message -> message.body().contains(part) && !received.contains(message.id()))
                .findFirst()
                .map(message -> received.add(message.id()))
                .orElse(false);
    }
}
