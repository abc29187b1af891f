package io.relayspring.core.internal.routing;

import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.observe.RelayObserver;

/** What all runs of handlers share. */
public record HandlerServices(RunningHandlers running, RelayObserver observer, Surroundings surroundings) {}
