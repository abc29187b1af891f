package io.relayspring.boot.handler;

import io.relayspring.core.event.Subscription;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An annotated handler at run time. Thread-safe. */
public final class RelayHandler {

    private final Handler handler;
    private final String client;
    private final Supplier<Subscription> registration;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Subscription registered;

    RelayHandler(Handler handler, String client, Supplier<Subscription> registration) {
        this.handler = handler;
        this.client = client;
        this.registration = registration;
    }

    /** What it is called: its attribute {@code id}, else its bean's name, a dot and its method's. */
    public String id() {
        return handler.id();
    }

    /** The name of its client. */
    public String client() {
        return client;
    }

    /** Its contexts; none means all that no other handler has. */
    public Set<String> contexts() {
        return handler.settings().contexts();
    }

    /** Whether it takes calls or messages. */
    public boolean isRunning() {
        lock.lock();
        try {
            return registered != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes no more; what it is at goes on. Contexts that no other handler has are dropped:
     * {@code signalwire.unreceive}. Harmless when repeated. Returns at once.
     */
    public void pause() {
        lock.lock();
        try {
            if (registered != null) {
                registered.close();
                registered = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes calls or messages again, and its contexts with them: {@code signalwire.receive}. Harmless when repeated. */
    public void resume() {
        lock.lock();
        try {
            if (registered == null) {
                registered = registration.get();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return id() + " (" + handler.where() + ", client " + client + (isRunning() ? ")" : ", paused)");
    }
}
