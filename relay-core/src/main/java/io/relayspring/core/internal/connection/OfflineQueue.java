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
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

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

    /** Takes the request; false if there is no room for it. */
    boolean offer(Request request) {
        lock.lock();
        try {
            if (request.onLoss() == OnLoss.SEND_AGAIN) {
                return hangups.add(request);
            }
            others.removeIf(waiting -> !waiting.request().isWanted());
            if (others.size() >= settings.capacity()) {
                return false;
            }
            others.add(new Waiting(request, timers.nanoTime()));
        } finally {
            lock.unlock();
        }
        sweep.wake();
        return true;
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

    private boolean failOverdue() {
        List<Request> overdue = new ArrayList<>();
        boolean more;
        lock.lock();
        try {
            long now = timers.nanoTime();
            Iterator<Waiting> oldest = others.iterator();
            while (oldest.hasNext()) {
                Waiting waiting = oldest.next();
                if (now - waiting.since() >= settings.maxAge().toNanos()) {
                    overdue.add(waiting.request());
                    oldest.remove();
                }
            }
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
