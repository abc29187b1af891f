package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;

/**
 * What devices that can be rung have in common.
 *
 * @param <S> the options' own type
 */
public abstract class EndpointOptions<S extends EndpointOptions<S>> extends Options<S> {

    private final String fromField;

    EndpointOptions(String toField, String to, String fromField) {
        this.fromField = fromField;
        set(toField, Checks.text("to", to));
    }

    /** Who is shown to call. Required. */
    public final S from(String from) {
        return set(fromField, Checks.text("from", from));
    }

    /** How long it rings, sent in seconds. */
    public final S timeout(Duration timeout) {
        return seconds("timeout", timeout);
    }

    /** After how long the server ends the call, sent in seconds. */
    public final S maxDuration(Duration duration) {
        return seconds("max_duration", duration);
    }

    /** @throws IllegalArgumentException if {@link #from} was not set */
    final Device device(String type) {
        if (!params().has(fromField)) {
            throw new IllegalArgumentException("from is missing: say who calls, for instance p -> p.from(…)");
        }
        return Device.of(type, params());
    }
}
