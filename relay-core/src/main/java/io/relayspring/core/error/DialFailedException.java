package io.relayspring.core.error;

import io.relayspring.core.vocabulary.EndReason;
import org.jspecify.annotations.Nullable;

/** Nobody answered a dial: {@link #reason()} says why. Ordinary telephony. */
public final class DialFailedException extends RelayException {

    private final EndReason reason;

    public DialFailedException(EndReason reason, String message) {
        this(reason, message, null);
    }

    private DialFailedException(EndReason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * Why: busy, declined; {@link EndReason#NO_ANSWER} also when the dial's own time was up, {@link EndReason#CANCEL} when
     * it was cancelled; {@link EndReason#UNKNOWN} if the server did not say.
     */
    public EndReason reason() {
        return reason;
    }

    @Override
    protected RelayException copy() {
        return new DialFailedException(reason, getMessage(), this);
    }
}
