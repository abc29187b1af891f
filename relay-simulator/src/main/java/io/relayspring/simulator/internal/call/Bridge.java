package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two calls being connected, then connected, until either ends or the program parts them. The program is told of it on the
 * call it connects. On the other it is told that the two are connected only if that was up before and so was not rung for
 * it, and, as on the first, that they are so no more.
 */
public final class Bridge implements Ringing.Listener {

    private final PhoneCall call;
    private final String tag;
    private final Ringing ringing;
    private @Nullable PhoneCall peer;
    private boolean over;

    /** Connects a call with the first of the devices that answers. */
    public Bridge(Calls calls, PhoneCall call, String tag, JsonNode devices) {
        this.call = call;
        this.tag = tag;
        this.ringing =
                new Ringing(calls, call.environment(), new Ringing.Order(call.owner(), tag, call), devices, this);
    }

    /** Connects with a call that is up already; without one the devices ring. */
    public void start(JsonNode ringback, Optional<PhoneCall> there) {
        tell(call, "connecting", null);
        call.whenEnded(ended -> part());
        MediaItem.list(ringback).forEach(call::hear);
        there.ifPresentOrElse(this::join, ringing::next);
    }

    private void join(PhoneCall there) {
        answered(there);
        there.note("connected with " + call.identity().farEnd());
        tell(there, "connected", call);
    }

    @Override
    public void answered(PhoneCall winner) {
        peer = winner;
        winner.bridge(this);
        winner.whenEnded(ended -> part());
        List.of(call, winner).forEach(each -> each.operations(Operation.class).forEach(Operation::connected));
        call.note("connected with " + winner.identity().farEnd());
        tell(call, "connected", winner);
    }

    @Override
    public void nobody(EndReason last) {
        over = true;
        call.bridge(null);
        if (!call.isOver()) {
            call.event(EventType.CALLING_CALL_CONNECT, connect("failed").put("failed_reason", last.wire()));
        }
    }

    /** Parts the two; each that is still there is told, and nobody is hung up on. */
    public void part() {
        if (over) {
            return;
        }
        over = true;
        PhoneCall other = peer;
        call.bridge(null);
        if (other == null) {
            ringing.cancel();
            return;
        }
        other.bridge(null);
        for (PhoneCall each : List.of(call, other)) {
            if (!each.isOver()) {
                each.note("disconnected");
                tell(each, "disconnected", each == call ? other : call);
            }
        }
    }

    /** The call that one of the two is connected with; null while or after they are not. */
    public @Nullable PhoneCall other(PhoneCall one) {
        if (over || peer == null) {
            return null;
        }
        return one == call ? peer : call;
    }

    private void tell(PhoneCall whom, String state, @Nullable PhoneCall about) {
        ObjectNode event = connect(state);
        if (about != null) {
            ObjectNode shown = event.putObject("peer");
            shown.put("call_id", about.id()).put("node_id", about.identity().nodeId());
            shown.set("device", about.identity().numbers().device());
            if (!tag.isEmpty()) {
                shown.put("tag", tag);
            }
        }
        whom.event(EventType.CALLING_CALL_CONNECT, event);
    }

    private ObjectNode connect(String state) {
        ObjectNode event = Json.object().put("connect_state", state);
        return tag.isEmpty() ? event : event.put("tag", tag);
    }
}
