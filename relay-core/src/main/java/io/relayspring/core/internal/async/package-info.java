/** Threads, timers, queues, and outcomes that can be settled. */
@NullMarked
package io.relayspring.core.internal.async;

import org.jspecify.annotations.NullMarked;
