package io.relayspring.core.call.options;

import io.relayspring.core.media.Media;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.net.URI;

/** The optional parameters of {@code calling.connect}. */
public final class ConnectOptions extends Options<ConnectOptions> {

    /** What the caller hears while the others ring. */
    public ConnectOptions ringback(Media media) {
        return set("ringback", media.items());
    }

    /** Put on the new calls' events. */
    public ConnectOptions tag(String tag) {
        return set("tag", Checks.text("tag", tag));
    }

    /**
     * How long the two may be connected. A plain number, since sources disagree on the unit: minutes by one, seconds by
     * another.
     */
    public ConnectOptions maxDuration(int duration) {
        return set("max_duration", Checks.atLeast("maxDuration", duration, 1));
    }

    /** The most a minute may cost. */
    public ConnectOptions maxPricePerMinute(double price) {
        return set("max_price_per_minute", Checks.range("maxPricePerMinute", price, 0, Double.MAX_VALUE));
    }

    /** Where the server reports the states to by HTTP. */
    public ConnectOptions statusUrl(URI url) {
        return set("status_url", url);
    }
}
