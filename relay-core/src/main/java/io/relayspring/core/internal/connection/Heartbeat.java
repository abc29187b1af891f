package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds out whether the other end of a socket lives: it pings after a silence, when in doubt, and now and then anyway.
 * Any answer to a request of ours proves that both directions work; what the server merely sends does not.
 */
final class Heartbeat {

    private final HeartbeatSettings settings;
    private final Timers timers;
    private final Consumer<Reply> pinger;
    private final Consumer<String> onDead;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile long heardAt;
    private volatile long answeredAt;
    private long pingedAt;
    private int failures;
    private boolean waiting;
    private boolean stopped;
    private Timer timer = Timer.NONE;

    /**
     * @param pinger sends a ping and tells the reply of its outcome
     * @param onDead told why the socket is taken for dead
     */
    Heartbeat(HeartbeatSettings settings, Timers timers, Consumer<Reply> pinger, Consumer<String> onDead) {
        this.settings = settings;
        this.timers = timers;
        this.pinger = pinger;
        this.onDead = onDead;
        long now = timers.nanoTime();
        this.heardAt = now;
        this.answeredAt = now;
        this.pingedAt = now;
    }

    void start() {
        locked(this::planNext);
    }

    void stop() {
        locked(() -> {
            stopped = true;
            timer.cancel();
            return Heartbeat::nothing;
        });
    }

    /** Something came from the server. Called for each frame: must cost nothing. */
    void heard() {
        heardAt = timers.nanoTime();
    }

    /** How long nothing came. */
    Duration silence() {
        return Duration.ofNanos(timers.nanoTime() - heardAt);
    }

    /** The server answered a request of ours. */
    void answered() {
        answeredAt = timers.nanoTime();
    }

    /** Something is odd: ask at once, unless we are asking already. */
    void pingNow() {
        locked(() -> waiting || stopped ? Heartbeat::nothing : ping());
    }

    private Runnable planNext() {
        timer.cancel();
        if (!stopped) {
            Duration idle = settings.idle().minusNanos(timers.nanoTime() - heardAt);
            Duration regular = settings.interval().minusNanos(timers.nanoTime() - pingedAt);
            timer = timers.after(positive(idle.compareTo(regular) < 0 ? idle : regular), () -> locked(this::tick));
        }
        return Heartbeat::nothing;
    }

    private Runnable tick() {
        if (waiting || stopped) {
            return Heartbeat::nothing;
        }
        long now = timers.nanoTime();
        boolean silent = now - heardAt >= settings.idle().toNanos();
        boolean due = now - pingedAt >= settings.interval().toNanos();
        return silent || due ? ping() : planNext();
    }

    private Runnable ping() {
        waiting = true;
        pingedAt = timers.nanoTime();
        timer.cancel();
        timer = timers.after(settings.timeout(), () -> locked(this::unanswered));
        return () -> pinger.accept(new Pong());
    }

    private Runnable answeredPing() {
        waiting = false;
        failures = 0;
        return planNext();
    }

    private Runnable unanswered() {
        if (stopped || !waiting) {
            return Heartbeat::nothing;
        }
        if (answeredAt - pingedAt > 0) {
            return answeredPing();
        }
        failures++;
        if (failures < settings.maxFailures()) {
            return ping();
        }
        stopped = true;
        return () -> onDead.accept("no answer to " + settings.maxFailures() + " pings in a row");
    }

    private static void nothing() {}

    private static Duration positive(Duration delay) {
        return delay.isNegative() || delay.isZero() ? Duration.ofMillis(1) : delay;
    }

    /** Changes under the lock; what is then to be done is done outside it, since it takes other locks. */
    private void locked(Supplier<Runnable> change) {
        Runnable then;
        lock.lock();
        try {
            then = change.get();
        } finally {
            lock.unlock();
        }
        then.run();
    }

    private final class Pong implements Reply {

        @Override
        public void accepted(Params result) {
            locked(Heartbeat.this::answeredPing);
        }

        /** A refusal is an answer too; a ping that was never sent is found by its timeout. */
        @Override
        public void failed(RelayException failure) {
            if (failure instanceof CommandException) {
                locked(Heartbeat.this::answeredPing);
            }
        }
    }
}
