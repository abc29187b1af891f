package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.core.vocabulary.Word;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PlayOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.Arrays;

/** {@code calling.end}: hangs up. */
final class EndVerb extends CallVerb {

    private static final Check REASON =
            Check.word(Arrays.stream(HangupReason.values()).map(Word::wire).toArray(String[]::new));

    EndVerb(Exchange exchange) {
        super(RelayMethod.CALLING_END, exchange, Shape.object().optional("reason", REASON));
    }

    @Override
    public boolean needsAnswer() {
        return false;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        call.operations(PlayOperation.class).filter(PlayOperation::hasAnEnd).forEach(play -> regret(command));
        String reason = command.text("reason");
        EndReason why = reason.isEmpty() ? EndReason.HANGUP : EndReason.of(reason);
        return Reply.ok("Ended").then(() -> call.end(why));
    }

    private void regret(Command command) {
        exchange()
                .environment()
                .violations()
                .regretted(
                        command.connection().name(),
                        command.text("call_id"),
                        "What is played is awaited or stopped before the call is ended",
                        "calling.end cut a calling.play that was still playing");
    }
}
