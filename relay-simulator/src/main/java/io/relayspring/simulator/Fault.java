package io.relayspring.simulator;

import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;

/** Something that goes wrong, each time until it has done so often enough or is cancelled. */
public final class Fault {

    private final Await await;
    private final FaultTable table;
    private final FaultRule rule;

    Fault(Await await, FaultTable table, FaultRule rule) {
        this.await = await;
        this.table = table;
        this.rule = rule;
    }

    /** Strikes so many times only, from now on. */
    public Fault times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault strikes at least once, not " + times + " times");
        }
        await.monitor().run(() -> rule.times(times));
        return this;
    }

    /** How often it has struck. */
    public int hits() {
        return await.monitor().call(rule::hits);
    }

    /** Waits until it has struck. */
    public Fault awaitHit() {
        await.until(() -> rule.hits() > 0, () -> "the fault " + rule.kind() + " to strike");
        return this;
    }

    /** Ends it, and lets go what it held back: answers, frames, handshakes. */
    public void release() {
        await.monitor().run(() -> table.cancel(rule));
    }
}
