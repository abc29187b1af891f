package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.net.URI;

/** How a WebSocket takes part in a call. */
public final class StreamOptions extends Options<StreamOptions> {

    StreamOptions(URI url) {
        set("url", url);
    }

    /** The stream's name. */
    public StreamOptions name(String name) {
        return set("name", Checks.text("name", name));
    }

    /** The codec, for instance {@code PCMU}. */
    public StreamOptions codec(String codec) {
        return set("codec", Checks.text("codec", codec));
    }
}
