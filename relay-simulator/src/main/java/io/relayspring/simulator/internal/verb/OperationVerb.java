package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sub-command: something done to an operation under way, named by its control id. It is for the operations of the
 * command whose name its own begins with.
 */
final class OperationVerb<O extends Operation> extends CallVerb {

    private final RelayMethod started;
    private final Class<O> kind;
    private final BiConsumer<O, ObjectNode> action;
    private final String message;

    OperationVerb(
            RelayMethod method,
            Exchange exchange,
            Shape own,
            Class<O> kind,
            String message,
            BiConsumer<O, ObjectNode> action) {
        super(method, exchange, own.required("control_id", Check.filled()));
        this.started = RelayMethod.of(method.wire().substring(0, method.wire().lastIndexOf('.')));
        this.kind = kind;
        this.message = message;
        this.action = action;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        Operation operation = call.operation(command.text("control_id"));
        if (operation == null || operation.method() != started) {
            throw Refusal.code("404", "No such operation is under way");
        }
        O subject = kind.cast(operation);
        return Reply.ok(message).then(() -> {
            if (subject.equals(call.operation(subject.controlId()))) {
                action.accept(subject, command.params());
            }
        });
    }
}
