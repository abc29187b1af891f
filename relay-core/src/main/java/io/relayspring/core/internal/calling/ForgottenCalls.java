package io.relayspring.core.internal.calling;

import io.relayspring.core.internal.async.Sweep;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of calls that go on, and cost money, though their handler has returned and nothing steers them any more. */
public final class ForgottenCalls {

    /** How long nothing may steer a call: a callback of what has just ended may be about to. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(ForgottenCalls.class);

    private final Timers timers;
    private final RelayObserver observer;
    private final Sweep sweep;

    /** Since when nothing steers each. */
    private final Map<CallSession, Long> left = new ConcurrentHashMap<>();

    public ForgottenCalls(Timers timers, RelayObserver observer) {
        this.timers = timers;
        this.observer = observer;
        this.sweep = new Sweep(timers, LIMIT, this::look);
    }

    /** The call's handler has returned. */
    public void watch(CallSession call) {
        left.put(call, timers.nanoTime());
        call.whenOver(reason -> left.remove(call));
        sweep.wake();
    }

    private boolean look() {
        long now = timers.nanoTime();
        left.replaceAll((call, since) -> call.isSteered() ? now : since);
        left.forEach((call, since) -> {
            if (now - since >= LIMIT.toNanos()) {
                left.remove(call);
                tell(call);
            }
        });
        return !left.isEmpty();
    }

    private void tell(CallSession call) {
        log.warn(
                "call {} ({} -> {}, context {}) is up, but its handler has returned and nothing has steered it for"
                        + " {} s: no operation, bridge, queue, conference or listener is left. Hang up what is over.",
                call.id(),
                call.device().from(),
                call.device().to(),
                call.context(),
                LIMIT.toSeconds());
        observer.callForgotten(call.context());
    }
}
