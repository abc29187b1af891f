package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Session;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The dials under way, by program and tag. */
public final class Dials {

    private record Dial(Session owner, String tag) {}

    private final Environment environment;
    private final Calls calls;
    private final Set<Dial> underWay = new HashSet<>();

    public Dials(Environment environment, Calls calls) {
        this.environment = environment;
        this.calls = calls;
    }

    /** Takes a tag; false when that program uses it already. */
    public boolean take(Session owner, String tag) {
        return underWay.add(new Dial(owner, tag));
    }

    /** Dials the devices under a tag that has been taken. */
    public void dial(Session owner, String tag, JsonNode devices) {
        owner.event(EventType.CALLING_CALL_DIAL.wire(), event(tag, "dialing"));
        Ringing.Listener end = new Ringing.Listener() {
            @Override
            public void answered(PhoneCall winner) {
                underWay.remove(new Dial(owner, tag));
                ObjectNode event =
                        event(tag, "answered").put("node_id", winner.identity().nodeId());
                event.set("call", winner(winner));
                owner.event(EventType.CALLING_CALL_DIAL.wire(), event);
            }

            @Override
            public void nobody(EndReason last) {
                underWay.remove(new Dial(owner, tag));
                owner.event(
                        EventType.CALLING_CALL_DIAL.wire(), event(tag, "failed").put("reason", last.wire()));
            }
        };
        new Ringing(calls, environment, new Ringing.Order(owner, tag, null), devices, end).next();
    }

    private static ObjectNode event(String tag, String state) {
        return Json.object().put("tag", tag).put("dial_state", state);
    }

    private static ObjectNode winner(PhoneCall call) {
        ObjectNode winner = Json.object();
        winner.put("call_id", call.id());
        winner.put("node_id", call.identity().nodeId());
        winner.put("tag", call.identity().tag());
        winner.set("device", call.identity().numbers().device());
        winner.put("dial_winner", true);
        return winner;
    }
}
