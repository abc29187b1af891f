package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many clients may be running at once among those that share this limit. A client takes a place when it is started
 * and gives it back when it is closed or has given up. Thread-safe.
 */
public final class ConnectionLimit {

    private static final AtomicInteger IN_PROCESS = new AtomicInteger();

    private final AtomicInteger taken;
    private final int most;
    private final String setting;

    private ConnectionLimit(AtomicInteger taken, int most, String setting) {
        this.taken = taken;
        this.most = Checks.atLeast(setting, most, 1);
        this.setting = setting;
    }

    /**
     * A limit of its own, for the clients that are given it.
     *
     * @param setting what to change in order to have more; named when there is no place left
     * @throws IllegalArgumentException if it is less than 1
     */
    public static ConnectionLimit of(int most, String setting) {
        return new ConnectionLimit(new AtomicInteger(), most, setting);
    }

    /**
     * A limit that counts all clients of this process that are under such a limit, whatever theirs is.
     *
     * @param setting what to change in order to have more; named when there is no place left
     * @throws IllegalArgumentException if it is less than 1
     */
    public static ConnectionLimit ofProcess(int most, String setting) {
        return new ConnectionLimit(IN_PROCESS, most, setting);
    }

    /**
     * Takes a place.
     *
     * @return gives the place back; harmless when repeated
     * @throws IllegalStateException if none is left; the message names the setting
     */
    public Runnable take() {
        int before = taken.getAndUpdate(count -> count < most ? count + 1 : count);
        if (before >= most) {
            throw new IllegalStateException("no more than " + most + " RELAY connection(s) may be open at once, and "
                    + before + " are: close another client first, or raise " + setting);
        }
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                taken.decrementAndGet();
            }
        };
    }

    /** Says how many places there are. */
    @Override
    public String toString() {
        return taken.get() + " of " + most + " (" + setting + ")";
    }
}
