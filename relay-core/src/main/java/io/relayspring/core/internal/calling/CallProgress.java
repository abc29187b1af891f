package io.relayspring.core.internal.calling;

import io.relayspring.core.vocabulary.CallState;
import java.util.concurrent.locks.ReentrantLock;

/** How far a call has come. It only ever goes on: a repeated or late event does not turn it back. */
final class CallProgress {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile CallState state;

    CallProgress(CallState first) {
        this.state = first;
    }

    CallState now() {
        return state;
    }

    void told(CallState next) {
        lock.lock();
        try {
            if (state == CallState.UNKNOWN || (next != CallState.UNKNOWN && next.compareTo(state) > 0)) {
                state = next;
            }
        } finally {
            lock.unlock();
        }
    }
}
