package io.relayspring.simulator.internal.fault;

import io.relayspring.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * One fault in force: where, how many times still, and what it holds back.
 *
 * @param <F> the fault's sort
 */
public final class FaultRule<F extends Fault> {

    /** How many times are left to one that strikes whenever there is an occasion. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private final F fault;
    private final Scope scope;
    private final List<Runnable> onRelease = new ArrayList<>();
    private int left;
    private int hits;
    private boolean released;

    FaultRule(F fault, Scope scope, int times) {
        this.fault = fault;
        this.scope = scope;
        this.left = times;
    }

    public F fault() {
        return fault;
    }

    public Scope scope() {
        return scope;
    }

    public int hits() {
        return hits;
    }

    public int left() {
        return left;
    }

    public void times(int times) {
        left = times;
    }

    boolean concerns(Place place, String asked) {
        return left > 0 && (fault.method().isEmpty() || fault.method().equals(asked)) && scope.covers(place);
    }

    /** It has struck. */
    void hit() {
        left -= left == ALWAYS ? 0 : 1;
        hits++;
    }

    /** It has struck so often, all at once, and will not do so again. */
    void struck(int sockets) {
        left = 0;
        hits = sockets;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** Whether it will strike again or holds something back. */
    boolean isInForce() {
        return !isSpent() || !onRelease.isEmpty();
    }

    /** Does something once the rule is released; at once when it has been. */
    public void whenReleased(Runnable action) {
        if (released) {
            action.run();
        } else {
            onRelease.add(action);
        }
    }

    /** Holds something back until the rule is released, or until what this returns is run if that is earlier. */
    public Runnable hold(Runnable action) {
        whenReleased(action);
        return () -> {
            if (onRelease.remove(action)) {
                action.run();
            }
        };
    }

    /** Whether it was called off. */
    public boolean isReleased() {
        return released;
    }

    void release() {
        released = true;
        List<Runnable> waiting = List.copyOf(onRelease);
        onRelease.clear();
        waiting.forEach(Runnable::run);
    }
}
