package io.relayspring.simulator;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import java.util.Optional;

/**
 * What a command of the program's has set going on a call and what has not ended yet: a fax, a stream, a payment, a wait
 * in a queue. When several commands of one method have, it is the earliest.
 *
 * <p>All methods may be called on any thread; only {@link #awaitStarted()} waits.
 */
public final class SimulatedOperation {

    private final Await await;
    private final PhoneCall call;
    private final RelayMethod method;

    SimulatedOperation(Await await, PhoneCall call, RelayMethod method) {
        this.await = await;
        this.call = call;
        this.method = method;
    }

    /** Whether it is under way. */
    public boolean isUnderWay() {
        return await.monitor().call(() -> find().isPresent());
    }

    /** Waits until the program has started it. */
    public SimulatedOperation awaitStarted() {
        await.untilOver(
                () -> find().isPresent(), call::isOver, () -> method.wire() + " to be started; " + call.transcript());
        return this;
    }

    /**
     * Ends it well, and tells the program: the fax has gone through, the payment is made, an agent has taken the call
     * from the queue. What has no success of its own ends as if the program had stopped it.
     *
     * @throws AssertionError when it is not under way
     */
    public void finish() {
        end(true);
    }

    /**
     * Ends it in error, and tells the program.
     *
     * @throws AssertionError when it is not under way, or when the protocol knows no such end of it
     */
    public void fail() {
        end(false);
    }

    private void end(boolean well) {
        Optional<Boolean> ended = await.monitor().call(() -> find().map(operation -> operation.end(well)));
        if (ended.isEmpty()) {
            throw new AssertionError(method.wire() + " is not under way; " + this);
        }
        if (!ended.get()) {
            throw new AssertionError(method.wire() + " has no end in error");
        }
    }

    private Optional<Operation> find() {
        return call.operations(Operation.class)
                .filter(operation -> operation.method() == method)
                .findFirst();
    }

    /** The call's transcript. */
    @Override
    public String toString() {
        return await.monitor().call(call::transcript).toString();
    }
}
