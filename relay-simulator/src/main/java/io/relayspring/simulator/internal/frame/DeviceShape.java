package io.relayspring.simulator.internal.frame;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What can be called: {@code {"type":…,"params":{…}}}. */
public final class DeviceShape implements Check {

    private static final Shape HEADER =
            Shape.object().required("name", Check.filled()).required("value", Check.text());

    private static final Map<String, Shape> TYPES = Map.of(
            "phone", phone(), "sip", sip(), "webrtc", webrtc(), "agora", agora(), "stream", stream(), "call", call(),
            "queue", queue());

    /** They are there already, and so do not ring. */
    private static final Set<String> THERE = Set.of("call", "queue");

    private static final Set<String> CONNECT_ONLY = Set.of("call", "queue", "stream");

    /** Groups of devices: those of a group ring together, one group after the other. */
    public static final Check GROUPS = Check.filledList(Check.filledList(new DeviceShape()));

    private DeviceShape() {}

    private static Shape phone() {
        return timed(Shape.object()
                .required("from_number", Check.filled())
                .required("to_number", Check.filled())
                .optional("call_state_url", Check.url("http", "https"))
                .optional("call_state_events", Check.list(Check.text()))
                .optional("confirm", Check.any()));
    }

    private static Shape sip() {
        return timed(Shape.object()
                        .required("from", Check.filled())
                        .required("to", Check.filled())
                        .optional("from_name", Check.text())
                        .optional("headers", Check.list(HEADER))
                        .optional("codecs", Codecs.LIST)
                        .optional("webrtc_media", Check.flag()))
                .open();
    }

    private static Shape webrtc() {
        return timed(Shape.object()
                        .required("from", Check.filled())
                        .required("to", Check.filled())
                        .optional("codecs", Codecs.LIST))
                .open();
    }

    private static Shape agora() {
        return timed(Shape.object()
                        .required("from", Check.filled())
                        .optional("to", Check.filled())
                        .required("appid", Check.filled())
                        .required("channel", Check.filled()))
                .open();
    }

    private static Shape stream() {
        return Shape.object()
                .required("url", Check.url("ws", "wss"))
                .optional("name", Check.filled())
                .optional("codec", Check.filled())
                .open();
    }

    private static Shape call() {
        return Shape.object().required("node_id", Check.filled()).required("call_id", Check.filled());
    }

    private static Shape queue() {
        return Shape.object()
                .required("node_id", Check.filled())
                .required("queue_name", Check.filled())
                .optional("queue_id", Check.filled());
    }

    private static Shape timed(Shape shape) {
        return shape.optional("timeout", Check.count(1)).optional("max_duration", Check.count(1));
    }

    @Override
    public void check(String path, JsonNode value, Findings findings) {
        String type = Json.text(value, "type");
        Shape shape = TYPES.get(type);
        if (shape == null) {
            findings.wrong(path + ".type", "must be one of phone, sip, webrtc, agora, call, queue, stream");
            return;
        }
        Shape.object().required("type", Check.text()).required("params", shape).check(path, value, findings);
    }

    /** Whether there is a queue or a call among them: something to be connected with that need not be rung. */
    public static boolean isAnyThere(JsonNode groups) {
        return isAnyOf(groups, THERE::contains);
    }

    /** Whether there is one among them that a call can be connected with, but that cannot be dialled. */
    public static boolean isAnyForConnectOnly(JsonNode groups) {
        return isAnyOf(groups, CONNECT_ONLY::contains);
    }

    private static boolean isAnyOf(JsonNode groups, Predicate<String> types) {
        for (JsonNode group : groups) {
            for (JsonNode device : group) {
                if (types.test(Json.text(device, "type"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
