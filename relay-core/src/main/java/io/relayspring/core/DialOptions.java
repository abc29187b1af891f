package io.relayspring.core;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;

/** The optional parameters of {@code calling.dial}. */
public final class DialOptions extends Options<DialOptions> {

    /** How long a dial goes on, unless another time is set. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    private Duration timeout;

    DialOptions(Duration timeout) {
        this.timeout = timeout;
    }

    /** What the dial and its calls are tagged with, instead of a random tag. Must not be in use by another dial. */
    public DialOptions tag(String tag) {
        return set("tag", Checks.text("tag", tag));
    }

    /** Where the call is set up. */
    public DialOptions region(String region) {
        return set("region", Checks.text("region", region));
    }

    /** The node that is to set it up. */
    public DialOptions nodeId(String nodeId) {
        return set("node_id", Checks.text("nodeId", nodeId));
    }

    /** The most a minute may cost. */
    public DialOptions maxPricePerMinute(double price) {
        return set("max_price_per_minute", Checks.range("maxPricePerMinute", price, 0, Double.MAX_VALUE));
    }

    /**
     * How long the whole dial may go on, whatever the devices' own timeouts: then what rings is ended and the dial fails.
     * Not sent.
     */
    public DialOptions timeout(Duration timeout) {
        Checks.seconds("timeout", timeout);
        this.timeout = timeout;
        return this;
    }

    Duration timeout() {
        return timeout;
    }
}
