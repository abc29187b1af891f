package io.relayspring.simulator;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import org.jspecify.annotations.Nullable;

/** A fault in force: it strikes at each occasion until it has done so often enough or is released. */
public final class ActiveFault {

    private final Await await;
    private final FaultTable table;
    private final FaultRule<?> rule;

    ActiveFault(Await await, FaultTable table, FaultRule<?> rule) {
        this.await = await;
        this.table = table;
        this.rule = rule;
    }

    /** What goes wrong. */
    public Fault fault() {
        return rule.fault();
    }

    /**
     * Strikes so many times only, from now on. Without effect on one that struck when it was added.
     *
     * @throws IllegalArgumentException for less than once, or if the fault {@linkplain Fault#isLasting() lasts}
     */
    public ActiveFault times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault strikes at least once, not " + times + " times");
        }
        if (fault().isLasting()) {
            throw new IllegalArgumentException(fault().type() + " lasts until it is released: it takes no times");
        }
        await.monitor().run(() -> rule.times(times));
        return this;
    }

    /** How often it has struck; for what strikes at once: how many sockets. What only stalls does not count. */
    public int hits() {
        return await.monitor().call(rule::hits);
    }

    /** Waits until it has struck; fails at once when it was called off before. */
    public ActiveFault awaitHit() {
        boolean struck = await.value(this::hasStruck, () -> this + " to strike");
        if (!struck) {
            throw new AssertionError(this + " was called off before it could strike");
        }
        return this;
    }

    private @Nullable Boolean hasStruck() {
        return rule.hits() > 0 ? Boolean.TRUE : rule.isReleased() ? Boolean.FALSE : null;
    }

    /** Ends it, and lets go what it held back: answers, frames, handshakes. */
    public void release() {
        await.monitor().run(() -> table.cancel(rule));
    }

    @Override
    public String toString() {
        return "the fault " + rule.fault();
    }
}
