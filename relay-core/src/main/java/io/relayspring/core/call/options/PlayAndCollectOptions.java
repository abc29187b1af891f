package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import java.net.URI;
import java.time.Duration;

/**
 * The parameters of {@code calling.play_and_collect}: what to wait for, which stands under {@code collect} on the wire,
 * and how to play, which stands beside it.
 */
public final class PlayAndCollectOptions extends InputOptions<PlayAndCollectOptions> {

    private final Beside beside = new Beside();

    /** How long to wait for the input's start after the media have ended, sent in seconds. */
    @Override
    public PlayAndCollectOptions initialTimeout(Duration timeout) {
        return seconds("initial_timeout", timeout);
    }

    /** Louder or softer by so many dB, -40 to 40. */
    public PlayAndCollectOptions volume(double decibels) {
        beside.param("volume", Checks.volume(decibels));
        return this;
    }

    /** Where the server reports the states to by HTTP. */
    public PlayAndCollectOptions statusUrl(URI url) {
        beside.param("status_url", url);
        return this;
    }

    /** The whole command but for the media. */
    public Params command() {
        return beside.params().with("collect", params());
    }
}
