package io.relayspring.core.internal.calling;

import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.observe.Subject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** Those who listen to events: each event is told to all whom it suits, in the order in which events came. */
public final class EventListeners {

    private interface Listener {
        boolean suits(RelayEvent event);

        void tell(RelayEvent event);
    }

    private final Executor callbacks;
    private final Surroundings surroundings;
    private final Function<RelayEvent, Subject> subjects;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Listeners of one thing. */
    public EventListeners(Dispatch dispatch) {
        this(dispatch.callbacks(), dispatch.surroundings(), event -> dispatch.subject());
    }

    /** @param subjects finds whom an event is about */
    public EventListeners(Executor callbacks, Surroundings surroundings, Function<RelayEvent, Subject> subjects) {
        this.callbacks = callbacks;
        this.surroundings = surroundings;
        this.subjects = subjects;
    }

    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        Surroundings.Captured captured = surroundings.capture();
        return add(new Listener() {
            @Override
            public boolean suits(RelayEvent event) {
                return type.isInstance(event);
            }

            @Override
            public void tell(RelayEvent event) {
                captured.run(subjects.apply(event), () -> listener.accept(type.cast(event)));
            }
        });
    }

    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        Surroundings.Captured captured = surroundings.capture();
        return add(new Listener() {
            @Override
            public boolean suits(RelayEvent event) {
                return type.equals(event.type());
            }

            @Override
            public void tell(RelayEvent event) {
                captured.run(subjects.apply(event), () -> listener.accept(event));
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

    /** Whether nobody listens. */
    boolean isEmpty() {
        return listeners.isEmpty();
    }

    private Subscription add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
