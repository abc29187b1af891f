package io.relayspring.core.params;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The base of all optional parameters: each method writes a wire field as it is called. Not thread-safe; lives as long
 * as the lambda it is given to.
 *
 * @param <S> the options' own type, so that calls can be chained
 */
public abstract class Options<S extends Options<S>> {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** For the options of this library. */
    protected Options() {}

    /**
     * Sets a wire field that this version has no method for, or overrides one.
     *
     * @param name the field's name on the wire
     * @param value a string, number, boolean, {@link Params}, or a list or map of them
     * @throws IllegalArgumentException if the name is blank or JSON cannot hold the value
     */
    public final S param(String name, Object value) {
        return set(Checks.text("name", name), value);
    }

    /** What has been set so far, as it will stand on the wire. */
    public final Params params() {
        return Params.of(fields);
    }

    protected final S set(String name, Object value) {
        fields.put(name, value instanceof Options<?> options ? options.params() : Values.checked(name, value));
        return self();
    }

    /** Sets a field in seconds, whole ones as an integer. */
    protected final S seconds(String name, Duration value) {
        return set(name, Checks.seconds(name, value));
    }

    /** These options, so that calls can be chained. */
    @SuppressWarnings("unchecked")
    protected final S self() {
        return (S) this;
    }
}
