package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Fault.EventsBeforeAnswer;
import io.relayspring.simulator.fault.Fault.HoldAnswer;
import io.relayspring.simulator.fault.Fault.NeverAnswer;
import io.relayspring.simulator.fault.Fault.SlowAnswer;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.session.Environment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends answers: now, later or never, as the faults wish. */
final class Delivery {

    private final Environment environment;
    private final Unanswered unanswered;

    Delivery(Environment environment, Unanswered unanswered) {
        this.environment = environment;
        this.unanswered = unanswered;
    }

    /** What is strictly after the answer waits for it; the rest goes on though the answer is late or missing. */
    void accept(Request request, Reply reply) {
        ObjectNode frame = Frames.result(request.id(), reply.result());
        Consumer<Runnable> sending = sending(request);
        if (reply.strict()) {
            sending.accept(() -> {
                request.connection().answer(frame);
                reply.effects().run();
            });
        } else if (fault(EventsBeforeAnswer.class, request) != null) {
            reply.effects().run();
            sending.accept(() -> request.connection().answer(frame));
        } else {
            sending.accept(() -> request.connection().answer(frame));
            reply.effects().run();
        }
    }

    void refuse(Request request, Refusal refusal) {
        sending(request).accept(() -> request.connection().answer(refusal.frame(request.id())));
    }

    private Consumer<Runnable> sending(Request request) {
        FaultRule<HoldAnswer> held = fault(HoldAnswer.class, request);
        if (held != null) {
            return answer -> held.whenReleased(unanswered.until(request, answer));
        }
        FaultRule<SlowAnswer> slow = fault(SlowAnswer.class, request);
        if (slow != null) {
            return answer -> environment.later(slow.fault().delay(), slow.hold(unanswered.until(request, answer)));
        }
        return fault(NeverAnswer.class, request) == null ? Runnable::run : answer -> unanswered.until(request, answer);
    }

    private <F extends Fault> @Nullable FaultRule<F> fault(Class<F> sort, Request request) {
        return environment.faults().take(sort, request.connection().place(), request.method());
    }
}
