package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.vocabulary.CallState;
import java.util.List;
import java.util.function.Consumer;

/** Those who watch a call: its listeners, those who wait for something of it, and what failed while nobody looked. */
abstract class WatchedCall extends IdentifiedCall {

    private final Dispatch dispatch;
    private final EventListeners listeners;
    private final UnseenFailures unseen;
    private final StateWaits waits = new StateWaits();

    WatchedCall(CallFacts facts, Dispatch dispatch) {
        super(facts);
        this.dispatch = dispatch;
        this.listeners = new EventListeners(dispatch.callbacks());
        this.unseen = new UnseenFailures(facts.id());
    }

    final <T> Promise<T> promise(String awaited) {
        return new Promise<>(awaited, dispatch);
    }

    /** Fails all promises of one command. */
    final void fail(String method, RelayException failure, List<Promise<?>> promises) {
        if (!(failure instanceof CallGoneException)) {
            unseen.add(method, failure, promises);
        }
        promises.forEach(promise -> promise.fail(failure));
    }

    /** The handler has returned: what failed and was not looked at is told now. */
    public final void handlerReturned() {
        unseen.report();
    }

    final void tell(RelayEvent event) {
        listeners.tell(event);
    }

    /** The call is in this state now. */
    final void entered(CallState state) {
        waits.entered(state);
    }

    /** No state will be told any more. */
    final void lost(RelayException why) {
        waits.fail(why);
    }

    @Override
    public final Pending<CallState> waitFor(CallState awaited) {
        return waits.add(awaited, promise(awaited.wire() + " of call " + id()), this::state);
    }

    @Override
    public final <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        return listeners.on(type, listener);
    }

    @Override
    public final Subscription on(String type, Consumer<? super RelayEvent> listener) {
        return listeners.on(type, listener);
    }
}
