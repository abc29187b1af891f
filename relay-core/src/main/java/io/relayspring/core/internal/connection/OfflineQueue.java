package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Sweep;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.rpc.Request.OnLoss;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What waits for a session: hang-ups without a bound, the rest bounded in number and age. */
final class OfflineQueue {

    private record Waiting(Request request, long since) {}

    private final OfflineQueueSettings settings;
    private final Timers timers;
    private final Sweep sweep;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Request> hangups = new ArrayDeque<>();
    private final Deque<Waiting> others = new ArrayDeque<>();

    OfflineQueue(OfflineQueueSettings settings, Timers timers) {
        this.settings = settings;
        this.timers = timers;
        this.sweep = new Sweep(timers, settings.maxAge(), this::failOverdue);
    }

    /** Takes the request; false if there is no room for it. What nobody wants any more makes room. */
    boolean offer(Request request) {
        List<Request> unwanted = List.of();
        lock.lock();
        try {
            if (request.onLoss() == OnLoss.SEND_AGAIN) {
                return hangups.add(request);
            }
            if (others.size() >= settings.capacity()) {
                unwanted = remove(waiting -> !waiting.request().isWanted());
            }
            if (others.size() >= settings.capacity()) {
                return false;
            }
            others.add(new Waiting(request, timers.nanoTime()));
        } finally {
            lock.unlock();
            unwanted.forEach(OfflineQueue::dropped);
        }
        sweep.wake();
        return true;
    }

    /** Nobody wants it: it is not sent, and whoever answers for it is told. */
    static void dropped(Request request) {
        request.reply().failed(new ConnectionException(request.method() + " was not sent: its call is gone"));
    }

    int size() {
        lock.lock();
        try {
            return hangups.size() + others.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes out all, hang-ups first, then the oldest. */
    List<Request> removeAll() {
        lock.lock();
        try {
            List<Request> all = new ArrayList<>(hangups);
            others.forEach(waiting -> all.add(waiting.request()));
            hangups.clear();
            others.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private List<Request> remove(Predicate<Waiting> which) {
        List<Request> removed =
                others.stream().filter(which).map(Waiting::request).toList();
        others.removeIf(waiting -> removed.contains(waiting.request()));
        return removed;
    }

    private boolean failOverdue() {
        List<Request> overdue;
        boolean more;
        lock.lock();
        try {
            long now = timers.nanoTime();
            overdue =
                    remove(waiting -> now - waiting.since() >= settings.maxAge().toNanos());
            more = !others.isEmpty();
        } finally {
            lock.unlock();
        }
        overdue.forEach(request -> request.reply()
                .failed(new ConnectionException(request.method() + " waited "
                        + settings.maxAge().toMillis() + " ms for a session and was not sent")));
        return more;
    }
}
