package io.relayspring.simulator;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a telephone whom programs call and text, told in sentences: {@code
 * callee.isRung().picksUp().hears("Your order is ready").isHungUp()}. What holds of a {@link Caller}'s sentences holds of
 * these.
 */
public final class Callee {

    private final RelaySimulator simulator;
    private final Telling telling;
    private final Inbox inbox;
    private final Outgoing sent;
    private final Set<String> taken = new HashSet<>();

    Callee(RelaySimulator simulator, Await await, String number) {
        this.simulator = simulator;
        this.telling = new Telling(number, await);
        this.inbox = new Inbox(simulator, telling, number);
        this.sent = new Outgoing(simulator, number);
    }

    /** The number of the telephone. */
    public String number() {
        return telling.who();
    }

    /**
     * Waits until a program has called the number: the first call, and each time the next. After a {@linkplain
     * RelaySimulator#reset() reset} the telephone rings again from here on.
     */
    public CallScript isRung() {
        simulator.phone(number()).ringsUnlessTold();
        SimulatedCall call = telling.first(
                "is rung",
                this::next,
                () -> taken.isEmpty()
                        ? "a call to " + number()
                        : "another call to " + number() + ", after " + taken.size(),
                () -> Story.of(simulator).toString());
        return new CallScript(simulator, telling.onTheLine(), call);
    }

    private @Nullable SimulatedCall next() {
        SimulatedCall next = sent.calls().stream()
                .filter(call -> !taken.contains(call.id()))
                .findFirst()
                .orElse(null);
        if (next != null) {
            taken.add(next.id());
        }
        return next;
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
