package io.relayspring.core.internal.calling;

import io.relayspring.core.event.CallReceivedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls that are up, by id. */
public final class CallRegistry {

    private final CallServices services;
    private final Map<String, CallSession> byId = new ConcurrentHashMap<>();
    private final RecentIds over = new RecentIds();

    public CallRegistry(CallServices services) {
        this.services = services;
    }

    /** Takes on an offered call. */
    public CallSession add(CallReceivedEvent offer) {
        CallSession session = new CallSession(services, CallFacts.of(offer), offer.state(), this::remove);
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

    /** All calls are lost with their session; returns their ids. */
    public List<String> loseAll(String why) {
        List<CallSession> lost = all();
        lost.forEach(session -> session.lose(why));
        return lost.stream().map(CallSession::id).toList();
    }

    /** A call that was passed on may be offered again; one that has ended may not. */
    private void remove(CallSession session) {
        byId.remove(session.id(), session);
        if (!session.isPassedOn()) {
            over.add(session.id());
        }
    }
}
