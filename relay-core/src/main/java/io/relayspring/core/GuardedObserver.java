package io.relayspring.core;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what happens to each observer, and keeps what one throws away from the threads that do the work. */
final class GuardedObserver implements RelayObserver {

    private static final Logger log = LoggerFactory.getLogger(GuardedObserver.class);

    private final List<RelayObserver> observers;
    private volatile @Nullable Instant lastEvent;

    GuardedObserver(List<RelayObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    /** When the last event arrived, if any has. */
    @Nullable
    Instant lastEvent() {
        return lastEvent;
    }

    @Override
    public void connectionChanged(ConnectionChange change) {
        guarded(observer -> observer.connectionChanged(change));
    }

    @Override
    public void eventReceived(String type) {
        lastEvent = Instant.now();
        guarded(observer -> observer.eventReceived(type));
    }

    @Override
    public void commandCompleted(String method, String outcome, Duration duration) {
        guarded(observer -> observer.commandCompleted(method, outcome, duration));
    }

    @Override
    public void callStarted(String context, String direction) {
        guarded(observer -> observer.callStarted(context, direction));
    }

    @Override
    public void callEnded(String context, String direction, Duration duration) {
        guarded(observer -> observer.callEnded(context, direction, duration));
    }

    @Override
    public void offerRefused(String context, String why) {
        guarded(observer -> observer.offerRefused(context, why));
    }

    @Override
    public void messageDropped(String context, String why) {
        guarded(observer -> observer.messageDropped(context, why));
    }

    @Override
    public void dialCompleted(String outcome, Duration duration) {
        guarded(observer -> observer.dialCompleted(outcome, duration));
    }

    @Override
    public void messageChanged(String direction, String state) {
        guarded(observer -> observer.messageChanged(direction, state));
    }

    @Override
    public void handlerStarted(String handler, String context, Duration delay) {
        guarded(observer -> observer.handlerStarted(handler, context, delay));
    }

    @Override
    public void handlerCompleted(String handler, String context, String outcome, Duration duration) {
        guarded(observer -> observer.handlerCompleted(handler, context, outcome, duration));
    }

    @Override
    public void callForgotten(String context) {
        guarded(observer -> observer.callForgotten(context));
    }

    @Override
    public void listenerDropped() {
        guarded(RelayObserver::listenerDropped);
    }

    @Override
    public void listenerSlow() {
        guarded(RelayObserver::listenerSlow);
    }

    private void guarded(Consumer<RelayObserver> observation) {
        for (RelayObserver observer : observers) {
            try {
                observation.accept(observer);
            } catch (RuntimeException | Error e) {
                // An error as well: thrown on, it would end the connection, and so at the next event again.
                log.warn("an observer failed", e);
            }
        }
    }
}
