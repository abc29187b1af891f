package io.relayspring.core.call.outcome;

import io.relayspring.core.event.DetectEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DetectorType;
import io.relayspring.core.vocabulary.EventType;

/** What a detector has found. */
public final class Detection extends Outcome {

    private final DetectEvent known;

    /** For the library: the event that decided. */
    public Detection(Params known, boolean callGone) {
        super(known, callGone);
        this.known = Views.view(EventType.CALLING_CALL_DETECT, DetectEvent.class, known);
    }

    /** Who or what it is. */
    public Verdict verdict() {
        if (isKeys()) {
            return Verdict.DIGITS;
        }
        return switch (known.event()) {
            case "HUMAN" -> Verdict.HUMAN;
            case "MACHINE", "READY" -> Verdict.MACHINE;
            case "CED", "CNG" -> Verdict.FAX;
            case "UNKNOWN", "error" -> Verdict.UNKNOWN;
            default -> Verdict.NONE;
        };
    }

    /** Whether a person answered. */
    public boolean isHuman() {
        return verdict() == Verdict.HUMAN;
    }

    /** Whether an answering machine did. */
    public boolean isMachine() {
        return verdict() == Verdict.MACHINE;
    }

    /** Whether the machine has beeped: what is played now is recorded. */
    public boolean isBeep() {
        return known.isBeep();
    }

    /** The keys that were pressed; empty for other detectors. */
    public String digits() {
        return isKeys() ? known.event() : "";
    }

    private boolean isKeys() {
        return known.detector() == DetectorType.DIGIT
                && !known.event().isEmpty()
                && known.event().chars().allMatch(key -> "0123456789#*ABCD".indexOf(key) >= 0);
    }
}
