package io.relayspring.core.call.options;

import io.relayspring.core.params.Options;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DetectorType;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What all detectors have in common. A detector's own parameters stand under {@code detect.params} on the wire.
 *
 * @param <S> the options' own type
 */
public abstract class DetectorOptions<S extends DetectorOptions<S>> extends Options<S> {

    private final Beside beside = new Beside();

    DetectorOptions() {}

    /** How long to listen, sent in seconds; 30 s unless set. */
    public final S timeout(Duration timeout) {
        beside.timeout(timeout);
        return self();
    }

    /** Where the server reports to by HTTP. */
    public final S statusUrl(URI url) {
        beside.param("status_url", url);
        return self();
    }

    /** The whole command. */
    public final Params command(DetectorType type) {
        return beside.params().with("detect", Params.of(Map.of("type", type, "params", params())));
    }
}
