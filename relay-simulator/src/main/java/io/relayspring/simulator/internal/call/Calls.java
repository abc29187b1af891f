package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Destination;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.internal.session.Sessions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All calls, those that have ended for a while among them, and the offering of those that arrive. */
public final class Calls {

    private static final int ENDED_KEPT = 20_000;
    private static final int NODES = 3;

    private final Environment environment;
    private final Sessions sessions;
    private final Map<String, PhoneCall> byId = new LinkedHashMap<>();
    private final Map<PhoneCall, Set<Session>> offeredTo = new HashMap<>();
    private final Deque<String> ended = new ArrayDeque<>();
    private final Phonebook phonebook = new Phonebook();
    private final Recordings recordings = new Recordings();
    private final Conferences conferences = new Conferences();
    private int count;

    public Calls(Environment environment, Sessions sessions) {
        this.environment = environment;
        this.sessions = sessions;
        sessions.whenGone(this::endAllOf);
    }

    /** Somebody rings; null when no program takes calls there. */
    public @Nullable PhoneCall arrive(Destination destination, Numbers numbers) {
        Session taker = sessions.next(destination);
        if (taker == null) {
            return null;
        }
        String tag = UUID.randomUUID().toString();
        CallIdentity identity = identity(CallDirection.INBOUND, destination.context(), numbers, tag);
        PhoneCall call = new PhoneCall(environment, identity, taker);
        call.otherEnd().behave(phonebook.of(numbers.from()));
        add(call);
        offeredTo.put(call, new LinkedHashSet<>());
        offer(call, taker);
        call.enter(CallState.RINGING);
        return call;
    }

    /** A name for a new call. */
    public CallIdentity identity(CallDirection direction, String context, Numbers numbers, String tag) {
        // more than one node, so that a program that mixes nodes up is found out
        String node = "node-" + count++ % NODES + "@simulator.example.com";
        return new CallIdentity(UUID.randomUUID().toString(), node, direction, context, numbers, tag);
    }

    public void add(PhoneCall call) {
        byId.put(call.id(), call);
        call.whenEnded(this::keepForAWhile);
    }

    /**
     * The program hands an offer on: to the next of its project that takes the context and has not had it, or, with
     * nobody left, it ends as busy.
     */
    public void pass(PhoneCall call) {
        Set<Session> before = offeredTo.getOrDefault(call, Set.of());
        Destination destination = new Destination(
                call.identity().context(), call.owner().account().project());
        Session next = sessions.next(destination, session -> !before.contains(session));
        if (next == null) {
            call.end(EndReason.BUSY);
        } else {
            call.note("passed on");
            offer(call, next);
        }
    }

    private void offer(PhoneCall call, Session taker) {
        call.owner(taker);
        offeredTo.getOrDefault(call, new LinkedHashSet<>()).add(taker);
        CallIdentity identity = call.identity();
        ObjectNode params = Json.object();
        identity.describe(params);
        params.put("project_id", taker.account().project());
        params.put("context", identity.context());
        params.put("call_state", call.state().wire());
        params.put("segment_id", call.id());
        taker.event(EventType.CALLING_CALL_RECEIVE.wire(), identity.address(params), identity.context());
    }

    private void keepForAWhile(PhoneCall call) {
        offeredTo.remove(call);
        ended.addLast(call.id());
        if (ended.size() > ENDED_KEPT) {
            byId.remove(ended.removeFirst());
        }
    }

    private void endAllOf(Session session) {
        List.copyOf(byId.values()).stream()
                .filter(call -> call.owner() == session)
                .forEach(call -> call.end(EndReason.ERROR));
    }

    /** Ends all that are up. */
    public void hangUp() {
        // where one ends, the next telephone may ring
        for (List<PhoneCall> up = up(); !up.isEmpty(); up = up()) {
            up.forEach(call -> call.end(call.isAnswered() ? EndReason.HANGUP : EndReason.CANCEL));
        }
    }

    /** Ends all that are up, and forgets them all, and what was recorded of them. */
    public void clear() {
        hangUp();
        byId.clear();
        ended.clear();
        recordings.clear();
    }

    private List<PhoneCall> up() {
        return byId.values().stream().filter(call -> !call.isOver()).toList();
    }

    public Recordings recordings() {
        return recordings;
    }

    public Conferences conferences() {
        return conferences;
    }

    public @Nullable PhoneCall find(String id) {
        return byId.get(id);
    }

    public Phonebook phonebook() {
        return phonebook;
    }

    public List<PhoneCall> all() {
        return List.copyOf(byId.values());
    }
}
