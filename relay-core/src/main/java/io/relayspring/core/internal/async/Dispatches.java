package io.relayspring.core.internal.async;

import io.relayspring.core.observe.Subject;

/** Makes where the listeners of one thing run: in order, and beside those of all else. */
@FunctionalInterface
public interface Dispatches {

    /**
     * Where the listeners of one thing run.
     *
     * @param name of the thing, for warnings
     */
    Dispatch of(String name, Subject subject);
}
