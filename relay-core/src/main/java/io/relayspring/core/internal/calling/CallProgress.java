package io.relayspring.core.internal.calling;

import io.relayspring.core.vocabulary.CallState;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** How far a call has come. It only ever goes on: a repeated or late event does not turn it back. */
final class CallProgress {

    private final AtomicReference<CallState> state;

    CallProgress(CallState first) {
        this.state = new AtomicReference<>(first);
    }

    CallState now() {
        return Objects.requireNonNull(state.get());
    }

    void told(CallState next) {
        state.accumulateAndGet(next, CallProgress::later);
    }

    private static CallState later(CallState before, CallState told) {
        boolean news = before == CallState.UNKNOWN || (told != CallState.UNKNOWN && told.compareTo(before) > 0);
        return news ? told : before;
    }
}
