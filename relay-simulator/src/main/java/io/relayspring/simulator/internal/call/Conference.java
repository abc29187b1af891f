package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that hear each other, from the first that joins to the last that leaves. */
public final class Conference {

    /** How a call takes part. */
    public record Seat(boolean muted, boolean endsOnExit) {}

    private final String id = UUID.randomUUID().toString();
    private final Account account;
    private final String name;
    private final Map<PhoneCall, Seat> members = new LinkedHashMap<>();
    private boolean started;

    Conference(Account account, String name) {
        this.account = account;
        this.name = name;
    }

    /** A call joins; it starts unless every call so far waits for another to start it. */
    void join(PhoneCall call, JsonNode how) {
        members.put(call, new Seat(Json.flag(how, "muted"), Json.flag(how, "end_on_exit")));
        call.conference(this);
        call.note("joins conference " + name);
        tell("join", call);
        boolean starts = !how.hasNonNull("start_on_enter") || Json.flag(how, "start_on_enter");
        if (starts && !started) {
            started = true;
            tell("start", call);
        }
    }

    /** A call leaves. With the last, or one that was to, the conference ends; nobody is hung up on. */
    void leave(PhoneCall call) {
        Seat seat = members.get(call);
        if (seat == null) {
            return;
        }
        tell("leave", call);
        remove(call);
        call.note("leaves conference " + name);
        if (members.isEmpty() || seat.endsOnExit()) {
            tell("end", call);
            members().forEach(left -> {
                remove(left);
                left.note("conference " + name + " ends");
            });
        }
    }

    private void remove(PhoneCall call) {
        members.remove(call);
        call.conference(null);
    }

    /** Tells each member, in an event of its own call, what happened to one of them. */
    private void tell(String status, PhoneCall about) {
        for (PhoneCall member : members()) {
            if (member.isOver()) {
                continue;
            }
            ObjectNode event = Json.object();
            event.put("conference_id", id).put("name", name).put("status", status);
            member.event(EventType.CALLING_CONFERENCE, event.put("participant_call_id", about.id()));
        }
    }

    boolean is(Account of, String named) {
        return account.sharesProject(of) && name.equals(named);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isStarted() {
        return started;
    }

    /** Who takes part, the earliest first. */
    public List<PhoneCall> members() {
        return List.copyOf(members.keySet());
    }

    public boolean isMuted(PhoneCall call) {
        Seat seat = members.get(call);
        return seat != null && seat.muted();
    }
}
