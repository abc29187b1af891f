package io.relayspring.boot.handler;

import io.relayspring.core.event.HandlerRegistration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An annotated handler at run time. Thread-safe. */
public final class RelayHandler {

    private final Handler handler;
    private final String client;
    private final Supplier<HandlerRegistration> registration;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable HandlerRegistration registered;

    RelayHandler(Handler handler, String client, Supplier<HandlerRegistration> registration) {
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
        HandlerRegistration known = registered();
        return known != null && known.isRunning();
    }

    /**
     * Takes no more; what it is at goes on. Contexts that no other handler has, and that were not asked for besides, are
     * dropped: {@code signalwire.unreceive}. Harmless when repeated. Returns at once.
     */
    public void pause() {
        HandlerRegistration known = registered();
        if (known != null) {
            known.pause();
        }
    }

    /**
     * Takes calls or messages again, and its contexts with them: {@code signalwire.receive}. Harmless when repeated.
     * Returns at once.
     *
     * @throws IllegalStateException if it has no condition, and another such handler has one of its contexts by now
     */
    public void resume() {
        lock.lock();
        try {
            if (registered == null) {
                registered = registration.get();
            } else {
                registered.resume();
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable HandlerRegistration registered() {
        lock.lock();
        try {
            return registered;
        } finally {
            lock.unlock();
        }
    }

    /** The method, for messages. */
    String where() {
        return handler.where();
    }

    @Override
    public String toString() {
        return id() + " (" + handler.where() + ", client " + client + (isRunning() ? ")" : ", paused)");
    }
}
