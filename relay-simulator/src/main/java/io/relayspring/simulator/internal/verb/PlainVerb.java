package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Shape;

/** A verb that is answered, and then does something in a few lines. */
final class PlainVerb extends CallVerb {

    /** What such a verb does. */
    @FunctionalInterface
    interface Action {

        /** Refuses by a {@link io.relayspring.simulator.internal.frame.Refusal}, or gives what follows the answer. */
        Runnable on(PhoneCall call, Command command);
    }

    private final String message;
    private final boolean needsAnswer;
    private final Action action;

    PlainVerb(RelayMethod method, Exchange exchange, Shape own, String message, boolean needsAnswer, Action action) {
        super(method, exchange, own);
        this.message = message;
        this.needsAnswer = needsAnswer;
        this.action = action;
    }

    @Override
    public boolean needsAnswer() {
        return needsAnswer;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return Reply.ok(message).then(action.on(call, command));
    }
}
