package io.relayspring.simulator.internal.fault;

import io.relayspring.simulator.internal.frame.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is to go wrong: where, for which method, how many times still. */
public final class FaultRule {

    private final FaultKind kind;
    private final String method;
    private final @Nullable Refusal refusal;
    private final List<Runnable> onRelease = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private int hits;
    private int status;
    private boolean released;

    /** A rule for one method, or for any when it is empty. */
    public FaultRule(FaultKind kind, String method, @Nullable Refusal refusal) {
        this.kind = kind;
        this.method = method;
        this.refusal = refusal;
    }

    public FaultKind kind() {
        return kind;
    }

    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** The HTTP status to refuse a handshake with. */
    public int status() {
        return status;
    }

    public FaultRule status(int refuseWith) {
        status = refuseWith;
        return this;
    }

    public int hits() {
        return hits;
    }

    public void times(int times) {
        left = times;
    }

    boolean concerns(String asked) {
        return left > 0 && (method.isEmpty() || method.equals(asked));
    }

    void hit() {
        left--;
        hits++;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** Does something once the rule is released; at once when it has been. */
    public void whenReleased(Runnable action) {
        if (released) {
            action.run();
        } else {
            onRelease.add(action);
        }
    }

    void release() {
        released = true;
        List<Runnable> waiting = List.copyOf(onRelease);
        onRelease.clear();
        waiting.forEach(Runnable::run);
    }
}
