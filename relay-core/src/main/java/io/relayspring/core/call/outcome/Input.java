package io.relayspring.core.call.outcome;

import io.relayspring.core.event.CollectEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.InputType;
import java.util.OptionalDouble;

/** What the caller pressed or said, if anything. */
public final class Input extends Outcome {

    private final CollectEvent event;

    private Input(CollectEvent event, boolean callGone) {
        super(event.params(), callGone);
        this.event = event;
    }

    /** For the library: what is known when the collecting has ended, was stopped, or the call is gone. */
    public static Input of(Params known, boolean callGone) {
        return new Input(Views.view(EventType.CALLING_CALL_COLLECT, CollectEvent.class, known), callGone);
    }

    /** Digits, speech, no input, no match, an error; {@link InputType#UNKNOWN} if it was stopped or the call was gone. */
    public InputType type() {
        return event.inputType();
    }

    /** The digits without the terminator; empty if none came. */
    public String digits() {
        return event.digits();
    }

    /** The key that ended the digits; empty if none did. */
    public String terminator() {
        return event.terminator();
    }

    /** What was said; empty if nothing was. */
    public String text() {
        return event.text();
    }

    /** How sure the server is of {@link #text()}, 0 to 100. */
    public OptionalDouble confidence() {
        return event.confidence();
    }

    /** Whether neither digits nor speech came. */
    public boolean isEmpty() {
        return digits().isEmpty() && text().isEmpty();
    }
}
