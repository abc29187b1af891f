package io.relayspring.core.call.options;

import java.net.URI;
import java.time.Duration;

/** The parameters of {@code calling.collect}. */
public final class CollectOptions extends InputOptions<CollectOptions> {

    /**
     * How long to wait for the input's start, sent in seconds. Starts the timers at once, since the server counts this
     * time only then ({@code start_input_timers}).
     */
    @Override
    public CollectOptions initialTimeout(Duration timeout) {
        return seconds("initial_timeout", timeout).startInputTimers(true);
    }

    /** Whether the input's timers start at once, rather than by {@code CollectAction.startInputTimers()}. */
    public CollectOptions startInputTimers(boolean start) {
        return set("start_input_timers", start);
    }

    /** Goes on collecting after a result, until it is stopped or the call ends; results are events. */
    public CollectOptions continuous(boolean goOn) {
        return set("continuous", goOn);
    }

    /** Whether the server tells that input has started. */
    public CollectOptions sendStartOfInput(boolean tell) {
        return set("send_start_of_input", tell);
    }

    /** Where the server reports the states to by HTTP. */
    public CollectOptions statusUrl(URI url) {
        return set("status_url", url);
    }
}
