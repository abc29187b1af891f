package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.session.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands whose answers a fault keeps back, and what programs do meanwhile. What depends on a command waits for its
 * answer. It is regretted, not forbidden, since a program that has given the answer up may go on.
 */
final class Unanswered {

    /** After this a program need not wait any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Waiting(Instant since, String method, String callId, String controlId) {

        boolean isAbout(String call, String control) {
            return callId.equals(call)
                    && (method.equals(RelayMethod.CALLING_ANSWER.wire())
                            || (!controlId.isEmpty() && controlId.equals(control)));
        }
    }

    private final Environment environment;
    private final List<Waiting> commands = new ArrayList<>();

    Unanswered(Environment environment) {
        this.environment = environment;
    }

    /** The answer to that request is late: what is returned sends it. */
    Runnable until(Request request, Runnable answer) {
        forgetTheOldest();
        Waiting waiting = new Waiting(
                environment.nowInReality(), request.method(), request.text("call_id"), request.text("control_id"));
        commands.add(waiting);
        return () -> {
            commands.remove(waiting);
            answer.run();
        };
    }

    /** A command comes in that needs what an earlier one does. */
    void regret(Command command, RelayMethod method) {
        forgetTheOldest();
        commands.stream()
                .filter(waiting -> waiting.isAbout(command.text("call_id"), command.text("control_id")))
                .findFirst()
                .ifPresent(waiting -> environment
                        .violations()
                        .regretted(
                                command.connection().name(),
                                command.text("call_id"),
                                "What depends on a command waits for its answer",
                                "Sent " + method.wire() + " before " + waiting.method() + " was answered"));
    }

    private void forgetTheOldest() {
        Instant longest = environment.nowInReality().minus(PATIENCE);
        commands.removeIf(waiting -> waiting.since().isBefore(longest));
    }
}
