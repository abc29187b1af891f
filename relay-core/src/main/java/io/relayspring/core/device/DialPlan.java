package io.relayspring.core.device;

import io.relayspring.core.params.Params;
import java.util.List;

/**
 * Whom to call, in what order: groups of devices, one group after the other, those of a group together, until one
 * answers. A {@link Device} alone is the shortest plan. Immutable.
 */
public sealed interface DialPlan permits Device, Rounds {

    /** Rings these devices together. */
    static DialPlan ring(Device... together) {
        return Rounds.of(together);
    }

    /** When nobody has answered, rings these devices together. */
    default DialPlan thenRing(Device... together) {
        return new Rounds(this, Rounds.of(together));
    }

    /** The devices: the groups in order, each of devices that ring together. */
    List<List<Device>> groups();

    /** The plan as it stands on the wire. */
    default List<List<Params>> toWire() {
        return groups().stream()
                .map(group -> group.stream().map(Device::toParams).toList())
                .toList();
    }
}
