package io.relayspring.simulator.internal.call;

import java.util.ArrayList;
import java.util.List;

/** Who else is on the line: the call that one is connected with, and those that are in its conference. */
final class Company {

    private final PhoneCall call;

    Company(PhoneCall call) {
        this.call = call;
    }

    boolean isThere() {
        return call.conference() != null || !connected().isEmpty();
    }

    /** They hear what is said here, as far as nobody is muted or on hold. */
    void hear(String words) {
        Conference conference = call.conference();
        if (call.isOnHold() || (conference != null && conference.isMuted(call))) {
            return;
        }
        List<PhoneCall> others = new ArrayList<>(connected());
        if (conference != null) {
            others.addAll(conference.members());
        }
        others.stream().filter(other -> other != call && !other.isOnHold()).forEach(other -> other.overhear(words));
    }

    private List<PhoneCall> connected() {
        Bridge bridge = call.bridge();
        PhoneCall other = bridge == null ? null : bridge.other(call);
        return other == null ? List.of() : List.of(other);
    }
}
