package io.relayspring.simulator;

import java.util.ArrayList;
import java.util.List;

/** The texts programs send to one number, each received once. */
final class Inbox {

    private final RelaySimulator simulator;
    private final Telling telling;
    private final String number;
    private final List<String> received = new ArrayList<>();

    Inbox(RelaySimulator simulator, Telling telling, String number) {
        this.simulator = simulator;
        this.telling = telling;
        this.number = number;
    }

    void receives(String part) {
        telling.until(
                "receives \"" + part + "\"",
                () -> take(part),
                () -> "a text to " + number + " that contains \"" + part + "\"; there came " + toHere(),
                () -> Story.of(simulator).toString());
    }

    private boolean take(String part) {
        return toHere().stream()
                .filter(message -> message.body().contains(part) && !received.contains(message.id()))
                .findFirst()
                .map(message -> received.add(message.id()))
                .orElse(false);
    }

    private List<SimulatedMessage> toHere() {
        return simulator.messages().stream()
                .filter(message -> message.isOutbound() && message.to().equals(number))
                .toList();
    }
}
