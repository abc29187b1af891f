package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a SIP endpoint is called. */
public final class SipOptions extends EndpointOptions<SipOptions> {

    private final List<Params> headers = new ArrayList<>();

    SipOptions(String to) {
        super("to", to, "from");
    }

    /** The caller's name. */
    public SipOptions fromName(String name) {
        return set("from_name", Checks.text("fromName", name));
    }

    /** Adds a SIP header. */
    public SipOptions header(String name, String value) {
        headers.add(Params.of(Map.of("name", Checks.text("name", name), "value", value)));
        return set("headers", List.copyOf(headers));
    }

    /** The codecs to offer, in order of preference, for instance {@code PCMU}, {@code OPUS}. */
    public SipOptions codecs(String... codecs) {
        return set("codecs", List.of(codecs));
    }

    /** Whether the media are WebRTC's. */
    public SipOptions webrtcMedia(boolean webrtc) {
        return set("webrtc_media", webrtc);
    }
}
