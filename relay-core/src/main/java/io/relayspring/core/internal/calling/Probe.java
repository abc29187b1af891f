package io.relayspring.core.internal.calling;

import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The question whether a call is up. The protocol has no command for it. {@code calling.clear_digit_bindings} serves:
 * every command is answered with 404 or 410 when its call is gone, and this one, for a realm in which nobody binds
 * digits, changes nothing about a call that is up, ringing, bridged or in the middle of anything. (An {@code answer}
 * would take a call that still rings, and an operation's sub-command is answered with 404 for want of the operation.) Any
 * other answer, a refusal too, says that the call is there. Not a call's lane but the connection itself carries the
 * question: a lane may wait for an answer that was lost.
 */
final class Probe {

    private static final Params REALM = Params.of(Map.of("realm", "relay-spring-nobody"));

    private Probe() {}

    static Request of(CallSession call, BooleanSupplier wanted, Reply reply) {
        return Request.whileWanted(
                RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS.wire(), call.addressed(REALM), wanted, reply);
    }
}
