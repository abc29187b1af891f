package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.line.Routine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A routine, as it is gone through in one call. It looks for what can be done after whatever happens in the call. */
final class Performance {

    private final PhoneCall call;
    private final Ear ear;
    private final Deque<Routine.Step> left;
    private boolean looking;

    Performance(PhoneCall call, Routine routine) {
        this.call = call;
        this.ear = new Ear(call);
        this.left = new ArrayDeque<>(routine.steps());
    }

    /** Something has happened. What follows from it is done when that is over, by the machine's time. */
    void look() {
        if (!left.isEmpty() && !looking) {
            looking = true;
            call.environment().laterInReality(Duration.ZERO, this::proceed);
        }
    }

    private void proceed() {
        looking = false;
        while (call.isAnswered() && !left.isEmpty() && isDone(left.element())) {
            left.remove();
        }
    }

    private boolean isDone(Routine.Step step) {
        OtherEnd person = call.otherEnd();
        return switch (step.doing()) {
            case HEARS -> ear.hears(step.text());
            case PRESSES -> once(person.isHeardPressing(step.text().charAt(0)), () -> person.press(step.text()));
            case SAYS -> once(person.isHeardSpeaking(), () -> person.speak(step.text()));
            case HANGS_UP -> once(true, () -> call.end(EndReason.HANGUP));
        };
    }

    private static boolean once(boolean ready, Runnable act) {
        if (ready) {
            act.run();
        }
        return ready;
    }
}
