package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.vocabulary.CallState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Those who wait for a call to come into a state. */
final class StateWaits {

    private record Wait(CallState state, Promise<CallState> promise) {}

    private final List<Wait> waits = new CopyOnWriteArrayList<>();
    private volatile @Nullable RelayException failure;

    /** @param now where the call stands, asked again once the wait is registered, since it may change meanwhile */
    Promise<CallState> add(CallState awaited, Promise<CallState> promise, Supplier<CallState> now) {
        waits.add(new Wait(awaited, promise));
        entered(now.get());
        RelayException why = failure;
        if (why != null) {
            promise.fail(why);
        }
        return promise;
    }

    /** The call is in this state now. */
    void entered(CallState state) {
        for (Wait wait : List.copyOf(waits)) {
            if (state != CallState.UNKNOWN && state.compareTo(wait.state()) >= 0) {
                waits.remove(wait);
                wait.promise().complete(state);
            }
        }
    }

    /** Nobody will ever know. */
    void fail(RelayException why) {
        failure = why;
        waits.forEach(wait -> wait.promise().fail(why));
        waits.clear();
    }
}
