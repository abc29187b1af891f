package io.relayspring.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it; what falls due then runs on the test's thread, in order. */
public final class ManualClock implements SimulatorClock {

    private record Task(Instant due, long order, Runnable body, AtomicBoolean over) implements Timer {
        @Override
        public void cancel() {
            over.set(true);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::order));
    private final List<Consumer<Runnable>> guards = new CopyOnWriteArrayList<>();
    private Instant now;
    private long order;

    /** A clock that starts at the beginning of 2026, UTC. */
    public ManualClock() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** A clock that starts at the given time. */
    public ManualClock(Instant start) {
        this.now = Objects.requireNonNull(start, "start");
    }

    @Override
    public Instant now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        lock.lock();
        try {
            Task timer = new Task(now.plus(delay), order++, task, new AtomicBoolean());
            tasks.add(timer);
            return timer;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves the time on, running on this thread, each at its own time, all that falls due on the way. What a simulator
     * is in the middle of is finished first.
     *
     * @throws IllegalArgumentException for less than no time
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A clock goes forward, not by " + by);
        }
        Runnable move = () -> move(by);
        for (Consumer<Runnable> guard : guards) {
            Runnable inner = move;
            move = () -> guard.accept(inner);
        }
        move.run();
    }

    /** From now on time moves only inside this guard, which a simulator that lives by this clock sets. */
    public void guard(Consumer<Runnable> guard) {
        guards.add(guard);
    }

    private void move(Duration by) {
        Instant target = now().plus(by);
        for (Task task = next(target); task != null; task = next(target)) {
            if (task.over().compareAndSet(false, true)) {
                task.body().run();
            }
        }
    }

    /** The next task due by then, with the time moved to it; at the end the time itself is moved. */
    private @Nullable Task next(Instant target) {
        lock.lock();
        try {
            Task first = tasks.peek();
            if (first == null || first.due().isAfter(target)) {
                now = target.isAfter(now) ? target : now;
                return null;
            }
            tasks.remove();
            now = first.due().isAfter(now) ? first.due() : now;
            return first;
        } finally {
            lock.unlock();
        }
    }
}
