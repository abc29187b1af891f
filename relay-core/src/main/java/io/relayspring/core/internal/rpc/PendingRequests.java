package io.relayspring.core.internal.rpc;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Sweep;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.rpc.Request.OnLoss;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The requests that have been sent and not answered, by id. */
public final class PendingRequests {

    private final Duration timeout;
    private final Duration patience;
    private final Timers timers;
    private final Scrubber scrubber;
    private final RelayObserver observer;
    private final Runnable onTimeout;
    private final Sweep sweep;
    private final Map<String, Request> byId = new ConcurrentHashMap<>();

    /**
     * @param patience how much longer a request that must arrive is waited for: long enough to find out whether the
     *     socket is dead, since then it is sent again instead of failing
     * @param onTimeout told when a request had no answer in time
     */
    public PendingRequests(
            Duration timeout,
            Duration patience,
            Timers timers,
            Scrubber scrubber,
            RelayObserver observer,
            Runnable onTimeout) {
        this.timeout = timeout;
        this.patience = timeout.plus(patience);
        this.timers = timers;
        this.scrubber = scrubber;
        this.observer = observer;
        this.onTimeout = onTimeout;
        this.sweep = new Sweep(timers, timeout, this::failOverdue);
    }

    /** To be called before the request is written, since its answer may come at once. */
    public void add(Request request) {
        request.startClock(timers.nanoTime());
        byId.put(request.id(), request);
        sweep.wake();
    }

    /** Whether the request was still waiting: then nobody else will settle it. */
    public boolean remove(Request request) {
        return byId.remove(request.id(), request);
    }

    /** Takes out all, the oldest first, because the connection is lost. */
    public List<Request> removeAll() {
        List<Request> all = new ArrayList<>();
        for (String id : List.copyOf(byId.keySet())) {
            Request request = byId.remove(id);
            if (request != null) {
                lost(request);
                all.add(request);
            }
        }
        all.sort(Request.OLDEST_FIRST);
        return all;
    }

    /** Settles the request that this frame answers; false if none waits for it. */
    boolean answer(Params frame) {
        @Nullable Request request = byId.remove(frame.text("id"));
        if (request == null) {
            return false;
        }
        Answer answer = new Answer(frame);
        if (answer.isAccepted()) {
            completed(request, "ok");
            request.reply().accepted(answer.result());
        } else {
            CommandException refusal =
                    new CommandException(request.method(), answer.code(), scrubber.scrub(answer.message()));
            completed(request, Gone.isSaidBy(refusal) ? "gone" : "refused");
            request.reply().failed(refusal);
        }
        return true;
    }

    private boolean failOverdue() {
        for (Request request : List.copyOf(byId.values())) {
            if (request.isOlderThan(timeout, timers.nanoTime())) {
                overdue(request, request.onLoss() == OnLoss.SEND_AGAIN ? patience : timeout);
            }
        }
        return !byId.isEmpty();
    }

    private void overdue(Request request, Duration limit) {
        if (request.beDoubted()) {
            onTimeout.run();
        }
        if (request.isOlderThan(limit, timers.nanoTime()) && !mayStillEnd(request) && remove(request)) {
            completed(request, "timeout");
            if (request.onLoss() != OnLoss.AWAIT_EVENT) {
                request.reply()
                        .failed(new ConnectionException(
                                request.method() + " had no answer within " + limit.toMillis() + " ms"));
            }
        }
    }

    /** While an event is awaited the answer may still be a refusal: then no event comes. */
    private static boolean mayStillEnd(Request request) {
        return request.onLoss() == OnLoss.AWAIT_EVENT && request.isWanted();
    }

    /** What is sent again has its outcome then. */
    private void lost(Request request) {
        if (request.onLoss() != OnLoss.SEND_AGAIN) {
            completed(request, "lost");
        }
    }

    private void completed(Request request, String outcome) {
        observer.commandCompleted(request.method(), outcome, request.age(timers.nanoTime()));
    }
}
