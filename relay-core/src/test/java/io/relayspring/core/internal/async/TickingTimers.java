package io.relayspring.core.internal.async;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock that goes when it is told to. Used on one thread. */
public final class TickingTimers implements Timers {

    private record Alarm(long at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private long now = 1_000_000_000_000L;

    @Override
    public Timer after(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(now + delay.toNanos(), task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void close() {
        alarms.clear();
    }

    /** Lets so much time pass; what is due runs in its order, at its time. */
    public void pass(Duration time) {
        long until = now + time.toNanos();
        for (Optional<Alarm> next = due(until); next.isPresent(); next = due(until)) {
            now = next.get().at();
            alarms.remove(next.get());
            next.get().task().run();
        }
        now = until;
    }

    public int pending() {
        return alarms.size();
    }

    private Optional<Alarm> due(long until) {
        return alarms.stream().filter(alarm -> alarm.at() <= until).min(Comparator.comparingLong(Alarm::at));
    }
}
