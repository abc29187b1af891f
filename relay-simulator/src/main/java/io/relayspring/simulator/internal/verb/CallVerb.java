package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import tools.jackson.databind.JsonNode;

/** A verb that concerns one call, which must be there and be the asker's. */
abstract class CallVerb implements Verb {

    private final RelayMethod method;
    private final Shape shape;
    private final Exchange exchange;

    protected CallVerb(RelayMethod method, Exchange exchange, Shape own) {
        this.method = method;
        this.exchange = exchange;
        this.shape = own.required("node_id", Check.filled()).required("call_id", Check.filled());
    }

    @Override
    public final RelayMethod method() {
        return method;
    }

    @Override
    public final Shape shape() {
        return shape;
    }

    protected final Exchange exchange() {
        return exchange;
    }

    @Override
    public boolean needsAnswer() {
        return true;
    }

    protected abstract Reply on(PhoneCall call, Command command);

    @Override
    public final Reply handle(Command command) {
        PhoneCall call = exchange.calls().find(command.text("call_id"));
        if (call == null
                || !call.owner().account().sharesProject(command.session().account())) {
            throw Refusal.code("404", "Call does not exist");
        }
        if (!call.identity().nodeId().equals(command.text("node_id"))) {
            forbidden(command, "A command names its call's node", "Sent " + method.wire() + " to another node");
            throw Refusal.code("404", "Call does not exist on this node");
        }
        if (call.isOver()) {
            throw Refusal.code("410", "Call has ended");
        }
        if (call.owner() != command.session()) {
            throw Refusal.code("409", "Another consumer has this call");
        }
        if (needsAnswer() && !call.isAnswered()) {
            throw Refusal.code("409", "Call has not been answered");
        }
        return on(call, command);
    }

    /** Registers a new operation under a control id that must be free. */
    protected final Reply start(Operation operation, Command command, String message) {
        PhoneCall call = operation.call();
        if (call.operation(operation.controlId()) != null) {
            forbidden(command, "A control id is unique among those running", "Used a control id twice");
            throw Refusal.code("409", "This control id is in use");
        }
        call.add(operation);
        return Reply.ok(message).then(() -> call.start(operation));
    }

    /** Refuses a collect that takes neither digits nor speech. */
    protected final void mustTakeSomething(Command command, JsonNode collect) {
        if (!collect.path("digits").isObject() && !collect.path("speech").isObject()) {
            forbidden(command, "A collect takes digits or speech", "Sent a collect that takes neither");
            throw Refusal.error(-32602, "collect needs digits or speech");
        }
    }

    protected final void forbidden(Command command, String rule, String what) {
        exchange.environment().violations().forbidden(command.connection().name(), command.text("call_id"), rule, what);
    }
}
