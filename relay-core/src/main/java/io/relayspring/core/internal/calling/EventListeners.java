package io.relayspring.core.internal.calling;

import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Those who listen to events: each event is told to all whom it suits, in the order in which events came. */
public final class EventListeners {

    private interface Listener {
        boolean suits(RelayEvent event);

        void tell(RelayEvent event);
    }

    private final Executor callbacks;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public EventListeners(Executor callbacks) {
        this.callbacks = callbacks;
    }

    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        return add(new Listener() {
            @Override
            public boolean suits(RelayEvent event) {
                return type.isInstance(event);
            }

            @Override
            public void tell(RelayEvent event) {
                listener.accept(type.cast(event));
            }
        });
    }

    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        return add(new Listener() {
            @Override
            public boolean suits(RelayEvent event) {
                return type.equals(event.type());
            }

            @Override
            public void tell(RelayEvent event) {
                listener.accept(event);
            }
        });
    }

    public void tell(RelayEvent event) {
        for (Listener listener : listeners) {
            if (listener.suits(event)) {
                callbacks.execute(() -> listener.tell(event));
            }
        }
    }

    private Subscription add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
