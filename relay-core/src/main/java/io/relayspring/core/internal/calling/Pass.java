package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/** Hands the call on: {@code calling.pass}. Once the server has accepted that, it is another consumer's. */
final class Pass extends PlainCommand<CommandResult> {

    Pass(CallSession call) {
        super(call, RelayMethod.CALLING_PASS.wire(), call.addressed(Params.empty()), CommandResult::new);
    }

    @Override
    public void accepted(Params answer) {
        super.accepted(answer);
        call().passedOn();
    }
}
