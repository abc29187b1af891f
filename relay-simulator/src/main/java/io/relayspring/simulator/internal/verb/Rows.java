package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Makes the verbs that need no class of their own: each is a row in one of the tables. */
record Rows(Exchange exchange) {

    /** Params with a {@code status_url}, where the server would tell a program's web server what happens. */
    static Shape reported() {
        return Shape.object().optional("status_url", Check.url("http", "https"));
    }

    <O extends Operation> Verb starting(
            RelayMethod method, Shape own, String message, BiFunction<PhoneCall, ObjectNode, O> operation) {
        return starting(method, own, message, operation, (started, result) -> {});
    }

    /** One whose answer tells something of the operation. */
    <O extends Operation> Verb starting(
            RelayMethod method,
            Shape own,
            String message,
            BiFunction<PhoneCall, ObjectNode, O> operation,
            BiConsumer<O, ObjectNode> answer) {
        return new StartVerb<>(method, exchange, own, message, operation, answer);
    }

    /** One for a call that has been answered. */
    Verb plain(RelayMethod method, Shape own, String message, PlainVerb.Action action) {
        return new PlainVerb(method, exchange, own, message, true, action);
    }

    /** One for any call that is up. */
    Verb early(RelayMethod method, Shape own, String message, PlainVerb.Action action) {
        return new PlainVerb(method, exchange, own, message, false, action);
    }

    /** Sets an operation going that the program has no name for. */
    static Runnable going(Operation operation) {
        PhoneCall call = operation.call();
        call.add(operation);
        return () -> call.start(operation);
    }

    /** Refuses what can be there only once. */
    static void mustBeAlone(PhoneCall call, Class<? extends Operation> kind, String otherwise) {
        if (call.operations(kind).findAny().isPresent()) {
            throw Refusal.code("409", otherwise);
        }
    }

    /** The operation of that kind, which must be there. A 404 would say that the call is gone, so it is a conflict. */
    static <O extends Operation> O mustBeThere(PhoneCall call, Class<O> kind, String otherwise) {
        return call.operations(kind).findFirst().orElseThrow(() -> Refusal.code("409", otherwise));
    }
}
