package io.relayspring.core.device;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DeviceType;

/** What is at the other end of a line: a telephone, a SIP endpoint, a browser. Immutable. */
public final class Device {

    private final Params device;

    private Device(Params device) {
        this.device = device;
    }

    /** The device in an event's {@code device} field. */
    public static Device from(Params device) {
        return new Device(device);
    }

    /** The type, {@link DeviceType#UNKNOWN} for one this version does not know. */
    public DeviceType type() {
        return DeviceType.of(device.text("type"));
    }

    /** The calling number or address; empty if the server did not say. */
    public String from() {
        return params().firstText("from_number", "from");
    }

    /** The called number or address; empty if the server did not say. */
    public String to() {
        return params().firstText("to_number", "to");
    }

    /** All fields of the device. */
    public Params params() {
        return device.params("params");
    }

    @Override
    public String toString() {
        return device.toString();
    }
}
