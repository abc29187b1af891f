package io.relayspring.core.internal.routing;

import io.relayspring.core.event.HandlerRegistration;
import java.util.concurrent.locks.ReentrantLock;

/** A handler that comes and goes: it is the same one, with the same places, whenever it comes back. */
final class Registered<H, S> implements HandlerRegistration {

    private final ContextHandlers<H, S> handlers;
    private final Route<H, S> route;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean running;
    private boolean closed;

    Registered(ContextHandlers<H, S> handlers, Route<H, S> route) {
        this.handlers = handlers;
        this.route = route;
    }

    @Override
    public void resume() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("handler " + route.id() + " was removed");
            }
            if (!running) {
                handlers.put(route);
                running = true;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pause() {
        lock.lock();
        try {
            if (running) {
                running = false;
                handlers.remove(route);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            pause();
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
