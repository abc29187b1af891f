package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DeviceType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is at the other end of a line: a telephone, a SIP endpoint, a browser. Immutable. Alone it is a {@link DialPlan}
 * of one.
 */
public final class Device implements DialPlan {

    private final Params device;

    private Device(Params device) {
        this.device = device;
    }

    /** The device in an event's {@code device} field. */
    public static Device from(Params device) {
        return new Device(device);
    }

    /**
     * A telephone.
     *
     * @param to the number in E.164, for instance {@code +15551234567}
     * @param options name who calls: {@code p -> p.from("+15557654321")}
     * @throws IllegalArgumentException if {@code from} is missing
     */
    public static Device phone(String to, Consumer<? super PhoneOptions> options) {
        PhoneOptions phone = new PhoneOptions(to);
        options.accept(phone);
        return phone.device(DeviceType.PHONE.wire());
    }

    /**
     * A SIP endpoint, for instance {@code sip:anne@example.com}.
     *
     * @throws IllegalArgumentException if {@code from} is missing
     */
    public static Device sip(String to, Consumer<? super SipOptions> options) {
        SipOptions sip = new SipOptions(to);
        options.accept(sip);
        return sip.device(DeviceType.SIP.wire());
    }

    /**
     * A browser.
     *
     * @throws IllegalArgumentException if {@code from} is missing
     */
    public static Device webrtc(String to, Consumer<? super WebrtcOptions> options) {
        WebrtcOptions webrtc = new WebrtcOptions(to);
        options.accept(webrtc);
        return webrtc.device(DeviceType.WEBRTC.wire());
    }

    /**
     * An Agora channel.
     *
     * @throws IllegalArgumentException if {@code from} is missing
     */
    public static Device agora(String appId, String channel, Consumer<? super AgoraOptions> options) {
        AgoraOptions agora = new AgoraOptions(appId, channel);
        options.accept(agora);
        if (!agora.params().has("from")) {
            throw new IllegalArgumentException("from is missing: say who calls, for instance a -> a.from(…)");
        }
        return of(DeviceType.AGORA.wire(), agora.params());
    }

    /** A call that is up already; to be connected with, not to be dialled. */
    public static Device call(String nodeId, String callId) {
        return of(
                DeviceType.CALL.wire(),
                Params.of(Map.of("node_id", Checks.text("nodeId", nodeId), "call_id", Checks.text("callId", callId))));
    }

    /** The next caller in a queue; to be connected with, not to be dialled. */
    public static Device queue(String nodeId, String name) {
        return queue(nodeId, name, options -> {});
    }

    /** The next caller in a queue; to be connected with, not to be dialled. */
    public static Device queue(String nodeId, String name, Consumer<? super QueueOptions> options) {
        QueueOptions queue = new QueueOptions(nodeId, name);
        options.accept(queue);
        return of(DeviceType.QUEUE.wire(), queue.params());
    }

    /** A WebSocket that takes part in the call; to be connected with, not to be dialled. */
    public static Device stream(URI url, Consumer<? super StreamOptions> options) {
        StreamOptions stream = new StreamOptions(url);
        options.accept(stream);
        return of(DeviceType.STREAM.wire(), stream.params());
    }

    /** A device that this version does not know, as it stands on the wire: {@code {"type":…,"params":{…}}}. */
    public static Device of(String type, Params params) {
        return new Device(Params.of(Map.of("type", Checks.text("type", type), "params", params)));
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

    /** The device as it stands on the wire. */
    public Params toParams() {
        return device;
    }

    @Override
    public List<List<Device>> groups() {
        return List.of(List.of(this));
    }

    @Override
    public String toString() {
        return device.toString();
    }
}
