package io.relayspring.core.call.outcome;

import io.relayspring.core.event.RecordEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RecordState;
import java.time.Duration;

/** What was recorded, if anything. */
public final class Recording extends Outcome {

    private final RecordEvent known;

    /** For the library: all that answer and events said. */
    public Recording(Params known, boolean callGone) {
        super(known, callGone);
        this.known = Views.view(EventType.CALLING_CALL_RECORD, RecordEvent.class, known);
    }

    /**
     * {@code finished}, or {@code no_input} if nobody spoke; if the call was gone and no last event came, what was
     * heard of it last, else {@link RecordState#UNKNOWN}.
     */
    public RecordState state() {
        return known.state();
    }

    /** Where it can be fetched; empty if there is none. The answer to the command tells it already. */
    public String url() {
        return known.url();
    }

    /** How long it is; zero if the server did not say. */
    public Duration duration() {
        return known.duration();
    }

    /** Its size in bytes; 0 if the server did not say. */
    public long size() {
        return known.size();
    }

    /** Whether nothing was recorded. */
    public boolean isEmpty() {
        return state() == RecordState.NO_INPUT || url().isEmpty();
    }
}
