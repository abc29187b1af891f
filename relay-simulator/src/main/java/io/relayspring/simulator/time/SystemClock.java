package io.relayspring.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's own time, with one daemon thread for its timers until it is closed. */
public final class SystemClock implements SimulatorClock, AutoCloseable {

    private final ScheduledThreadPoolExecutor timers;

    /** A clock whose thread is made with its first timer. */
    public SystemClock() {
        timers = new ScheduledThreadPoolExecutor(1, SystemClock::daemon, new ThreadPoolExecutor.DiscardPolicy());
        timers.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable body) {
        Thread thread = new Thread(body, "relay-simulator-clock");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Future<?> future = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** Calls off every timer. Those asked for later never run. */
    @Override
    public void close() {
        timers.shutdownNow();
    }
}
