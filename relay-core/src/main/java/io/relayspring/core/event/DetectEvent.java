package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DetectorType;

/** A machine, fax or digit detector heard something or has ended: {@code calling.call.detect}. */
public final class DetectEvent extends ActionEvent {

    DetectEvent(Params envelope) {
        super(envelope);
    }

    /** What it listens for. */
    public DetectorType detector() {
        return DetectorType.of(detect().text("type"));
    }

    /** What it heard, for instance {@code HUMAN}, {@code READY}, {@code CED}, {@code 1#}; {@code finished} or {@code error} at its end. Judge by this. */
    public String event() {
        String heard = detect().params("params").text("event");
        return heard.isEmpty() ? params().text("state") : heard;
    }

    /** Whether the beep of an answering machine has been heard. */
    public boolean isBeep() {
        return event().equals("READY") || detect().params("params").flag("beep");
    }

    private Params detect() {
        return params().params("detect");
    }
}
