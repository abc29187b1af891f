package io.relayspring.core.internal.routing;

import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.EventListeners;
import io.relayspring.core.internal.calling.SilentCalls;
import io.relayspring.core.internal.connection.SessionListener;
import io.relayspring.core.internal.messaging.InboundMessages;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import java.util.List;
import java.util.function.Consumer;

/** Brings each event to whom it concerns: a new call to its handler, the rest to their call, all to the client's listeners. */
public final class EventRouter implements SessionListener {

    private final CallRegistry calls;
    private final SilentCalls silentCalls;
    private final InboundCalls inboundCalls;
    private final InboundMessages inboundMessages;
    private final EventListeners listeners;
    private final Consumer<String> authorizationState;
    private final RelayObserver observer;

    /** @param authorizationState takes the blob that the server pushes to resume with */
    public EventRouter(
            CallRegistry calls,
            SilentCalls silentCalls,
            InboundCalls inboundCalls,
            InboundMessages inboundMessages,
            EventListeners listeners,
            Consumer<String> authorizationState,
            RelayObserver observer) {
        this.calls = calls;
        this.silentCalls = silentCalls;
        this.inboundCalls = inboundCalls;
        this.inboundMessages = inboundMessages;
        this.listeners = listeners;
        this.authorizationState = authorizationState;
        this.observer = observer;
    }

    @Override
    public void onEvent(Params envelope) {
        RelayEvent event = RelayEvent.of(envelope);
        observer.eventReceived(event.type());
        if (EventType.of(event.type()) == EventType.SIGNALWIRE_AUTHORIZATION_STATE) {
            authorized(event.params().text("authorization_state"));
            return;
        }
        route(event);
        listeners.tell(event);
    }

    /** An event without a blob takes none away. */
    private void authorized(String blob) {
        if (!blob.isEmpty()) {
            authorizationState.accept(blob);
        }
    }

    private void route(RelayEvent event) {
        if (event instanceof CallReceivedEvent offer) {
            inboundCalls.offered(offer);
        } else if (event instanceof MessageReceivedEvent message) {
            inboundMessages.received(message);
        } else {
            String callId = event.params().text("call_id");
            silentCalls.heard(callId);
            CallSession session = calls.find(callId);
            if (session != null) {
                session.onEvent(event);
            }
        }
    }

    @Override
    public List<String> sessionRestored() {
        List<String> kept = calls.kept();
        silentCalls.afterGap(kept);
        return kept;
    }

    @Override
    public List<String> sessionLost(String why) {
        return calls.loseAll(why);
    }
}
