package io.relayspring.core.device;

import java.util.List;

/** How a browser is called. */
public final class WebrtcOptions extends EndpointOptions<WebrtcOptions> {

    WebrtcOptions(String to) {
        super("to", to, "from");
    }

    /** The codecs to offer, in order of preference, for instance {@code OPUS}, {@code VP8}. */
    public WebrtcOptions codecs(String... codecs) {
        return set("codecs", List.of(codecs));
    }
}
