package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.vocabulary.CallState;
import java.util.List;
import java.util.function.Consumer;

/** Those who watch a call: its listeners, those who wait for something of it, and what failed while nobody looked. */
abstract class WatchedCall extends IdentifiedCall {

    private final Dispatch dispatch;
    private final EventListeners listeners;
    private final UnseenFailures unseen;
    private final StateWaits waits = new StateWaits();
    private final CallProgress progress;
    private volatile boolean lost;

    WatchedCall(CallFacts facts, CallState state, Dispatch dispatch) {
        super(facts);
        this.progress = new CallProgress(state);
        this.dispatch = dispatch;
        this.listeners = new EventListeners(dispatch);
        this.unseen = new UnseenFailures(facts.id());
    }

    /** What its handlers, listeners and callbacks are about. */
    public final Subject subject() {
        return dispatch.subject();
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

    /** Whether a listener of this call may still do something about it. */
    final boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    final void tell(RelayEvent event) {
        listeners.tell(event);
    }

    @Override
    public final CallState state() {
        return progress.now();
    }

    /** The call has come so far, if not further; {@link #entered} tells those who wait for it. */
    final void reached(CallState state) {
        progress.told(state);
    }

    /** Those who wait for the state in which the call is now are told. */
    final void entered() {
        waits.entered(state());
    }

    /** It was answered, whether or not an event has said so. */
    final void answered() {
        reached(CallState.ANSWERED);
        entered();
    }

    /** No state will be told any more. */
    final void lost(RelayException why) {
        lost = true;
        waits.fail(why);
    }

    @Override
    public final boolean isLost() {
        return lost;
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
