package io.relayspring.core.call.outcome;

import io.relayspring.core.params.Params;

/** What a verb or an operation ended with. Immutable; what is not known is empty, never null. */
public abstract class Outcome {

    private final Params params;
    private final boolean callGone;

    Outcome(Params params, boolean callGone) {
        this.params = params;
        this.callGone = callGone;
    }

    /** Whether the call ended before this could end by itself; the rest is then what is known, perhaps nothing. */
    public final boolean isCallGone() {
        return callGone;
    }

    /** All fields of the answer or of the event that brought the outcome. */
    public final Params params() {
        return params;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + (callGone ? "(call gone) " : " ") + params;
    }
}
