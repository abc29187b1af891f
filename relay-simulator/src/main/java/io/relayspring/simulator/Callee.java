package io.relayspring.simulator;

import java.util.List;

/**
 * Somebody with a telephone whom programs call and text, told in sentences: {@code
 * callee.isRung().picksUp().hears("Your order is ready").isHungUp()}. What holds of a {@link Caller}'s sentences holds of
 * these.
 */
public final class Callee {

    private final RelaySimulator simulator;
    private final Telling telling;
    private final Inbox inbox;
    private int calls;

    Callee(RelaySimulator simulator, Await await, String number) {
        this.simulator = simulator;
        this.telling = new Telling(number, await);
        this.inbox = new Inbox(simulator, telling, number);
    }

    /** The number of the telephone. */
    public String number() {
        return telling.who();
    }

    /** Waits until a program has called the number: the first call, and each time the next. */
    public CallScript isRung() {
        int place = calls++;
        telling.until(
                "is rung",
                () -> toHere().size() > place,
                () -> place == 0 ? "a call to " + number() : (place + 1) + " calls to " + number(),
                () -> Story.of(simulator).toString());
        return new CallScript(simulator, telling.onTheLine(), toHere().get(place));
    }

    private List<SimulatedCall> toHere() {
        return simulator.calls().stream()
                .filter(call -> call.isOutbound() && call.to().equals(number()))
                .toList();
    }

    /** Waits for a text that contains this; each is received once. */
    public Callee receives(String part) {
        inbox.receives(part);
        return this;
    }

    @Override
    public String toString() {
        return "callee " + number();
    }
}
