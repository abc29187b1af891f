package io.relayspring.core;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what an observer throws away from the threads that do the work. */
final class GuardedObserver implements RelayObserver {

    private static final Logger log = LoggerFactory.getLogger(GuardedObserver.class);

    private final RelayObserver observer;

    GuardedObserver(RelayObserver observer) {
        this.observer = observer;
    }

    @Override
    public void connectionChanged(ConnectionChange change) {
        guarded(() -> observer.connectionChanged(change));
    }

    @Override
    public void eventReceived(String type) {
        guarded(() -> observer.eventReceived(type));
    }

    @Override
    public void commandCompleted(String method, String outcome, Duration duration) {
        guarded(() -> observer.commandCompleted(method, outcome, duration));
    }

    @Override
    public void callStarted(String context, String direction) {
        guarded(() -> observer.callStarted(context, direction));
    }

    @Override
    public void callEnded(String context, String direction, Duration duration) {
        guarded(() -> observer.callEnded(context, direction, duration));
    }

    @Override
    public void offerRefused(String context, String why) {
        guarded(() -> observer.offerRefused(context, why));
    }

    @Override
    public void messageDropped(String context, String why) {
        guarded(() -> observer.messageDropped(context, why));
    }

    @Override
    public void handlerCompleted(String context, String outcome, Duration duration) {
        guarded(() -> observer.handlerCompleted(context, outcome, duration));
    }

    @Override
    public void listenerDropped() {
        guarded(observer::listenerDropped);
    }

    @Override
    public void listenerSlow() {
        guarded(observer::listenerSlow);
    }

    private static void guarded(Runnable observation) {
        try {
            observation.run();
        } catch (RuntimeException | LinkageError e) {
            log.warn("an observer failed", e);
        }
    }
}
