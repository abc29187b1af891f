package io.relayspring.core.internal.async;

import io.relayspring.core.observe.Subject;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where the ways to learn of an outcome run, and what is around them there.
 *
 * @param callbacks for listeners, in order
 * @param futures for the completion of futures, so that it waits for no listener
 * @param subject whom the outcomes are about
 */
public record Dispatch(Executor callbacks, Executor futures, Subject subject, Surroundings surroundings) {

    /** Without anything around. */
    public Dispatch(Executor callbacks, Executor futures) {
        this(callbacks, futures, Subject.ofClient(""), Surroundings.NONE);
    }

    /** The same for what is about something else of the same client. */
    public Dispatch about(Subject other) {
        return new Dispatch(callbacks, futures, other.at(subject.client()), surroundings);
    }

    /** The listener with what the calling thread has around it. */
    public <T> Consumer<T> around(Consumer<? super T> listener) {
        Surroundings.Captured captured = surroundings.capture();
        return value -> captured.run(subject, () -> listener.accept(value));
    }
}
