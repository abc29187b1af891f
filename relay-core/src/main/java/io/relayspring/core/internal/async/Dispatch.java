package io.relayspring.core.internal.async;

import java.util.concurrent.Executor;

/**
 * Where the ways to learn of an outcome run.
 *
 * @param callbacks for listeners, in order
 * @param futures for the completion of futures, so that it waits for no listener
 */
public record Dispatch(Executor callbacks, Executor futures) {}
