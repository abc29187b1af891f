package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verb that starts an operation under a control id of the program's.
 *
 * @param <O> the operation
 */
final class StartVerb<O extends Operation> extends CallVerb {

    private final String message;
    private final BiFunction<PhoneCall, ObjectNode, O> operation;
    private final BiConsumer<O, ObjectNode> answer;

    /** @param answer adds to the result what the operation has to tell at once */
    StartVerb(
            RelayMethod method,
            Exchange exchange,
            Shape own,
            String message,
            BiFunction<PhoneCall, ObjectNode, O> operation,
            BiConsumer<O, ObjectNode> answer) {
        super(method, exchange, own.required("control_id", Check.filled()));
        this.message = message;
        this.operation = operation;
        this.answer = answer;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        O started = operation.apply(call, command.params());
        Reply reply = start(started, command, message);
        answer.accept(started, reply.result());
        return reply;
    }
}
