package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.pay}: whoever is at the other end pays, or fails to, when the test says so. No prompt is played, no key
 * is taken and no connector asked. The protocol names no state but {@code finished} and {@code error}.
 */
public final class PayOperation extends Operation {

    private final String amount;

    public PayOperation(PhoneCall call, ObjectNode command) {
        super(call, RelayMethod.CALLING_PAY, command);
        amount = (Json.text(command, "charge_amount") + " " + Json.text(command, "currency")).strip();
    }

    @Override
    protected void start() {
        call().note(("is asked to pay " + amount).strip());
    }

    @Override
    public void stop() {
        finish("the payment is stopped", "finished");
    }

    @Override
    public boolean end(boolean well) {
        finish(well ? "pays" : "fails to pay", well ? "finished" : "error");
        return true;
    }

    private void finish(String note, String state) {
        over();
        call().note(note);
        state(EventType.CALLING_CALL_PAY, state);
    }

    @Override
    protected void callEnded() {
        call().note("the payment is stopped");
    }
}
