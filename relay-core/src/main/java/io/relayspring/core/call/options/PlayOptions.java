package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.vocabulary.AudioDirection;
import java.net.URI;

/** The optional parameters of {@code calling.play}. */
public final class PlayOptions extends Options<PlayOptions> {

    /** Louder or softer by so many dB, -40 to 40. */
    public PlayOptions volume(double decibels) {
        return set("volume", Checks.volume(decibels));
    }

    /** How often it is played; 0 is for ever. */
    public PlayOptions loop(int times) {
        return set("loop", Checks.atLeast("loop", times, 0));
    }

    /** Who hears it. */
    public PlayOptions direction(AudioDirection direction) {
        return set("direction", direction);
    }

    /** Where the server reports the playback's states to by HTTP. */
    public PlayOptions statusUrl(URI url) {
        return set("status_url", url);
    }
}
