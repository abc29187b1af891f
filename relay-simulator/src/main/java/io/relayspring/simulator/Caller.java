package io.relayspring.simulator;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a telephone who rings and texts programs, told in sentences: {@code
 * caller.rings("ivr").hears("Press 1").presses("1").hears("sales").hangsUp()}.
 *
 * <p>Each sentence waits until it can come true, for as long as the simulator was told to ({@link
 * RelaySimulatorBuilder#awaitTimeout}), and none sleeps. One that does not come true fails with an {@link AssertionError}
 * that says which, what was expected, and all that happened at the telephone and came from the program.
 */
public final class Caller {

    /** The number that is called where a test does not care. */
    public static final String ANY_CALLED = "+15550100000";

    private final RelaySimulator simulator;
    private final SimulatedProject project;
    private final Telling telling;
    private final Inbox inbox;

    Caller(RelaySimulator simulator, SimulatedProject project, Await await, String number) {
        this.simulator = simulator;
        this.project = project;
        this.telling = new Telling(number, await);
        this.inbox = new Inbox(simulator, telling, number);
    }

    /** The number of the telephone. */
    public String number() {
        return telling.who();
    }

    /** Rings {@link #ANY_CALLED}, which leads to that context, once a program takes its calls. */
    public CallScript rings(String context) {
        return rings(context, ANY_CALLED);
    }

    /** Rings a number that leads to that context, once a program takes its calls. */
    public CallScript rings(String context, String called) {
        SimulatedCall call =
                arrives("rings \"" + context + "\"", context, () -> project.ring(context, number(), called));
        return new CallScript(simulator, telling.onTheLine(), call);
    }

    /** Texts {@link #ANY_CALLED}, which leads to that context, once a program takes its messages. */
    public Caller texts(String context, String body) {
        return texts(context, ANY_CALLED, body);
    }

    /** Texts a number that leads to that context, once a program takes its messages. */
    public Caller texts(String context, String called, String body) {
        arrives(
                "texts \"" + body + "\" to \"" + context + "\"",
                context,
                () -> project.text(context, number(), called, body, List.of()));
        return this;
    }

    /** Waits for a text that contains this; each is received once. */
    public Caller receives(String part) {
        inbox.receives(part);
        return this;
    }

    // Found and rung at once: a program that is there may be gone a moment later.
    private <T> T arrives(String sentence, String context, Supplier<@Nullable T> arrival) {
        return telling.first(
                sentence,
                arrival,
                () -> "a program to take what comes in context \"" + context + "\"; signed in are "
                        + simulator.sessions(),
                () -> Story.of(simulator).toString());
    }

    @Override
    public String toString() {
        return "caller " + number();
    }
}
