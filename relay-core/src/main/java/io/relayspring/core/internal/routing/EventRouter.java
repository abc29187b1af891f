package io.relayspring.core.internal.routing;

import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.DialEvent;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.EventListeners;
import io.relayspring.core.internal.calling.PendingDials;
import io.relayspring.core.internal.calling.SilentCalls;
import io.relayspring.core.internal.connection.SessionListener;
import io.relayspring.core.internal.messaging.MessageRegistry;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings each event to whom it concerns: a new call to its handler, the rest to their call, all to the client's listeners. */
public final class EventRouter implements SessionListener {

    private final CallRegistry calls;
    private final PendingDials dials;
    private final SilentCalls silentCalls;
    private final InboundCalls inboundCalls;
    private final InboundMessages inboundMessages;
    private final MessageRegistry messages;
    private final EventListeners listeners;
    private final Consumer<String> authorizationState;
    private final RelayObserver observer;

    /** @param authorizationState takes the blob that the server pushes to resume with */
    public EventRouter(
            CallRegistry calls,
            PendingDials dials,
            SilentCalls silentCalls,
            InboundCalls inboundCalls,
            InboundMessages inboundMessages,
            MessageRegistry messages,
            EventListeners listeners,
            Consumer<String> authorizationState,
            RelayObserver observer) {
        this.calls = calls;
        this.dials = dials;
        this.silentCalls = silentCalls;
        this.inboundCalls = inboundCalls;
        this.inboundMessages = inboundMessages;
        this.messages = messages;
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
            changed(message);
            inboundMessages.received(message);
        } else if (event instanceof MessageStateEvent state) {
            changed(state);
            messages.onState(state);
        } else if (event instanceof DialEvent dial) {
            dials.onEvent(dial);
        } else {
            silentCalls.heard(event.params().text("call_id"));
            CallSession session = addressee(event);
            if (session != null) {
                session.onEvent(event);
            }
        }
    }

    private void changed(MessageEvent message) {
        String state = message.state().wire();
        observer.messageChanged(message.direction().wire(), state.isEmpty() ? "unknown" : state);
    }

    /** Calls that the program caused are known from the first event of their state. */
    private @Nullable CallSession addressee(RelayEvent event) {
        CallSession known = calls.addressee(event.params().text("call_id"));
        if (known != null || !(event instanceof CallStateEvent first)) {
            return known;
        }
        CallSession leg = dials.newLeg(first);
        return leg == null ? calls.newPeer(first) : leg;
    }

    @Override
    public List<String> sessionRestored() {
        List<String> kept = calls.kept();
        silentCalls.afterGap(kept);
        return kept;
    }

    @Override
    public List<String> sessionLost(String why) {
        dials.loseAll(why);
        messages.loseAll(why);
        return calls.loseAll(why);
    }
}
