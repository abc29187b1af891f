package io.relayspring.core.internal.calling;

import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.vocabulary.CallState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls that are up, by id; and for a moment those whose last events are still to come. */
public final class CallRegistry {

    /** How long after a call's end the last event of its recordings is waited for. */
    static final Duration LINGER = Duration.ofSeconds(2);

    private final CallServices services;
    private final Map<String, CallSession> byId = new ConcurrentHashMap<>();
    private final Map<String, CallSession> lingering = new ConcurrentHashMap<>();
    private final RecentIds over = new RecentIds();

    public CallRegistry(CallServices services) {
        this.services = services;
    }

    /** Takes on an offered call. */
    public CallSession add(CallReceivedEvent offer) {
        return add(CallFacts.of(offer), offer.state());
    }

    /** The outbound call, taken on if it is new; null if it is over already. */
    @Nullable
    CallSession outbound(CallFacts facts) {
        CallSession known = addressee(facts.id());
        if (known != null || facts.id().isEmpty() || over.contains(facts.id())) {
            return known;
        }
        return add(facts, CallState.CREATED);
    }

    /** The call that this event tells of for the first time, if a call that is up is to be connected with it. */
    public @Nullable CallSession newPeer(CallStateEvent event) {
        boolean ours = byId.containsKey(event.peerCallId());
        return ours && event.state() != CallState.ENDED ? outbound(CallFacts.of(event)) : null;
    }

    private @Nullable CallSession peer(ConnectEvent event) {
        CallSession peer = outbound(CallFacts.ofPeer(event));
        if (peer != null) {
            peer.answered();
        }
        return peer;
    }

    private CallSession add(CallFacts facts, CallState state) {
        CallSession session = new CallSession(services, facts, state, this::peer, this::remove);
        byId.put(session.id(), session);
        services.observer().callStarted(session.context(), session.direction().wire());
        return session;
    }

    /** Whether a call of this id is up or was up a short while ago: its offer is then a repetition. */
    public boolean knows(String callId) {
        return byId.containsKey(callId) || over.contains(callId);
    }

    public @Nullable CallSession find(String callId) {
        return byId.get(callId);
    }

    /** Whose event this is: a call that is up, or one whose last events are still to come. */
    public @Nullable CallSession addressee(String callId) {
        CallSession session = byId.get(callId);
        return session == null ? lingering.get(callId) : session;
    }

    public List<CallSession> all() {
        return List.copyOf(byId.values());
    }

    public int size() {
        return byId.size();
    }

    /** The calls that are up, because their session goes on. */
    public List<String> kept() {
        return List.copyOf(byId.keySet());
    }

    /**
     * All calls are lost with their session; returns their ids. None of them is repeated on the next: one that is
     * offered there is a new offer.
     */
    public List<String> loseAll(String why) {
        List<CallSession> lost = all();
        lost.forEach(session -> session.lose(why));
        List.copyOf(lingering.values()).forEach(this::settle);
        over.clear();
        return lost.stream().map(CallSession::id).toList();
    }

    /** A call that was passed on may be offered again; one that has ended may not. */
    private void remove(CallSession session) {
        byId.remove(session.id(), session);
        if (!session.isPassedOn()) {
            over.add(session.id());
        }
        if (session.awaitsLastEvents()) {
            lingering.put(session.id(), session);
            services.timers().after(LINGER, () -> settle(session));
        }
    }

    private void settle(CallSession session) {
        lingering.remove(session.id(), session);
        session.settle();
    }
}
