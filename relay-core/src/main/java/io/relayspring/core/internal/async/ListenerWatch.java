package io.relayspring.core.internal.async;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of listeners that hold their queue for long, and of events that found no place. */
public final class ListenerWatch {

    /** How long a listener may hold its queue before it is told of. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration WARN_INTERVAL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(ListenerWatch.class);

    private final Timers timers;
    private final Runnable onSlow;
    private final Runnable onDropped;
    private final Sweep sweep;
    private final AtomicLong droppedBefore = new AtomicLong();
    private final AtomicLong warnedOfDropped = new AtomicLong();
    private final Map<Thread, SerialQueue> running = new ConcurrentHashMap<>();
    private final Map<Thread, Long> toldOf = new ConcurrentHashMap<>();
    private final LongAdder waiting = new LongAdder();
    private volatile boolean closed;

    public ListenerWatch(Timers timers, Runnable onSlow, Runnable onDropped) {
        this.timers = timers;
        this.onSlow = onSlow;
        this.onDropped = onDropped;
        this.sweep = new Sweep(timers, LIMIT, this::look);
    }

    /** The client is closed: that its listeners have no thread any more is nobody's fault. */
    public void close() {
        closed = true;
    }

    /** How many events wait in all queues, those that are with a listener included. */
    public int waiting() {
        return waiting.intValue();
    }

    void waits(int more) {
        waiting.add(more);
    }

    long nanoTime() {
        return timers.nanoTime();
    }

    void entered(SerialQueue queue) {
        running.put(Thread.currentThread(), queue);
        sweep.wake();
    }

    void left() {
        running.remove(Thread.currentThread());
    }

    /** Counts each, but warns now and then only: it is the reader that tells, and a flood must not hold it up. */
    void dropped(String name, int tasks) {
        if (closed) {
            return;
        }
        for (int i = 0; i < tasks; i++) {
            onDropped.run();
        }
        long before = droppedBefore.getAndAdd(tasks);
        long now = timers.nanoTime();
        long last = warnedOfDropped.get();
        boolean due = before == 0 || now - last >= WARN_INTERVAL.toNanos();
        if (due && warnedOfDropped.compareAndSet(last, now)) {
            log.warn(
                    "listener events of {} are dropped, {} of this client so far: its listeners are too slow or have"
                            + " no thread",
                    name,
                    before + tasks);
        }
    }

    private boolean look() {
        toldOf.keySet().retainAll(running.keySet());
        running.forEach((thread, queue) -> {
            long since = queue.taskSince();
            boolean slow = timers.nanoTime() - since > LIMIT.toNanos();
            if (slow && !Long.valueOf(since).equals(toldOf.put(thread, since))) {
                warn(thread, queue);
                onSlow.run();
            }
        });
        return !running.isEmpty();
    }

    private static void warn(Thread thread, SerialQueue queue) {
        String stack = Arrays.stream(thread.getStackTrace())
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        log.warn("a listener of {} has held its queue for more than {} s{}", queue.name(), LIMIT.toSeconds(), stack);
    }
}
