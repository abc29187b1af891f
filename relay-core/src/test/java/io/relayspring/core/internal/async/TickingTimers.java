package io.relayspring.core.internal.async;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Time that passes when a test says so: what is due then runs on the test's thread, in order. */
public final class TickingTimers implements Timers {

    private record Task(long due, long number, Runnable what) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long now = 1_000_000_000_000L;
    private long count;

    @Override
    public Timer after(Duration delay, Runnable task) {
        lock.lock();
        try {
            Task planned = new Task(now + delay.toNanos(), count++, task);
            tasks.add(planned);
            return () -> cancel(planned);
        } finally {
            lock.unlock();
        }
    }

    private void cancel(Task task) {
        lock.lock();
        try {
            tasks.remove(task);
        } finally {
            lock.unlock();
        }
    }

    /** Lets so much time pass. */
    public void pass(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Task task = next(end); task != null; task = next(end)) {
            task.what().run();
        }
    }

    /** How many tasks are still to come. */
    public int pending() {
        lock.lock();
        try {
            return tasks.size();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Task next(long end) {
        lock.lock();
        try {
            Task first = tasks.peek();
            if (first == null || first.due() > end) {
                now = end;
                return null;
            }
            tasks.remove();
            now = Math.max(now, first.due());
            return first;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long nanoTime() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            tasks.clear();
        } finally {
            lock.unlock();
        }
    }
}
