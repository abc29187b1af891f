package io.relayspring.core.device;

import java.util.List;
import java.util.stream.Stream;

/** Several groups, or one of several devices. */
record Rounds(List<List<Device>> groups) implements DialPlan {

    Rounds(DialPlan first, DialPlan next) {
        this(Stream.concat(first.groups().stream(), next.groups().stream()).toList());
    }

    /** @throws IllegalArgumentException if there is no device */
    static Rounds of(Device... together) {
        if (together.length == 0) {
            throw new IllegalArgumentException("whom to ring is missing: name at least one device");
        }
        return new Rounds(List.of(List.of(together)));
    }

    @Override
    public String toString() {
        return groups.toString();
    }
}
