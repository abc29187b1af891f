package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.session.Connection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands that keys are bound to. They are carried out as if the program had sent them for that call, with a control id
 * of the server's where it has named none; the program sees their events, and nobody is answered.
 */
final class Errands {

    private final Function<RelayMethod, @Nullable Verb> verbs;
    private final Function<Request, Reply> replies;

    Errands(Function<RelayMethod, @Nullable Verb> verbs, Function<Request, Reply> replies) {
        this.verbs = verbs;
        this.replies = replies;
    }

    /** Keys that are bound so have been pressed. */
    void run(PhoneCall call, ObjectNode binding) {
        String method = Json.text(binding, "bind_method");
        try {
            replies.apply(request(call, method, binding)).effects().run();
        } catch (Refusal refusal) {
            call.note(method + " is refused: " + refusal.getMessage());
        }
    }

    private Request request(PhoneCall call, String method, ObjectNode binding) {
        Connection connection = call.owner().connection();
        Verb verb = verbs.apply(RelayMethod.of(method));
        if (connection == null || verb == null || !verb.shape().lists("call_id")) {
            throw Refusal.error(-32601, connection == null ? "the program is away" : "that is no command for a call");
        }
        ObjectNode params = binding.path("params") instanceof ObjectNode given ? given.deepCopy() : Json.object();
        params.put("node_id", call.identity().nodeId()).put("call_id", call.id());
        if (verb.shape().lists("control_id") && !params.has("control_id")) {
            params.put("control_id", UUID.randomUUID().toString());
        }
        return new Request(connection, NullNode.getInstance(), method, params);
    }
}
