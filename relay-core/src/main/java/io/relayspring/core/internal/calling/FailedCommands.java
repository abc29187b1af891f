package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DeviceType;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the failure of a command says of its call. If the server does not know the call, it is gone, and so is the command
 * with it. But a command may name another call as well, or a queue or a conference, and 404 may be said of that one: then
 * the server is asked.
 */
final class FailedCommands implements BiConsumer<Command, RelayException> {

    private static final Set<DeviceType> NAMED = Set.of(DeviceType.CALL, DeviceType.QUEUE);

    private final CallSession call;
    private final Consumer<Request> sender;

    FailedCommands(CallSession call, Consumer<Request> sender) {
        this.call = call;
        this.sender = sender;
    }

    @Override
    public void accept(Command command, RelayException failure) {
        if (Gone.isSaidOfCallBy(failure)) {
            gone(command);
        } else if (!command.tellsOfCall() || !Gone.isSaidBy(failure)) {
            command.refused(failure);
        } else if (namesAnother(command.params())) {
            sender.accept(Probe.of(call, () -> !call.isGone(), new Verdict(command, failure)));
        } else {
            gone(command);
        }
    }

    private void gone(Command command) {
        call.gone();
        command.callGone();
    }

    private static boolean namesAnother(Params params) {
        return params.has("coach")
                || params.has("conference_id")
                || params.allObjects("devices").stream()
                        .anyMatch(device -> NAMED.contains(DeviceType.of(device.text("type"))));
    }

    /** Without an answer nothing is known of the call, and it is left alone. */
    private final class Verdict implements Reply {

        private final Command command;
        private final RelayException refusal;

        Verdict(Command command, RelayException refusal) {
            this.command = command;
            this.refusal = refusal;
        }

        @Override
        public void accepted(Params result) {
            settle(refusal);
        }

        @Override
        public void failed(RelayException failure) {
            if (Gone.isSaidBy(failure)) {
                call.gone();
            }
            settle(call.isLost() ? failure : refusal);
        }

        private void settle(RelayException why) {
            if (call.isGone() && !call.isLost()) {
                command.callGone();
            } else {
                command.refused(why);
            }
        }
    }
}
