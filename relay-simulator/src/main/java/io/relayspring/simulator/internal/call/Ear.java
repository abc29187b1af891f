package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.report.TranscriptEntry;
import java.util.List;

/** Hears what is played in a call, each thing once, in order. */
public final class Ear {

    private final PhoneCall call;
    private int heard;

    public Ear(PhoneCall call) {
        this.call = call;
    }

    /** Whether something that contains this was played after what was heard before; it is heard by that. */
    public boolean hears(String part) {
        List<TranscriptEntry> entries = call.transcript().entries();
        for (int i = heard; i < entries.size(); i++) {
            if (entries.get(i).kind().isHeard() && entries.get(i).text().contains(part)) {
                heard = i + 1;
                return true;
            }
        }
        return false;
    }
}
