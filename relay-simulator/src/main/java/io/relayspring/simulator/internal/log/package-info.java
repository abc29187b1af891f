/** What is remembered of everything that happened, and the one lock it happens under. */
@NullMarked
package io.relayspring.simulator.internal.log;

import org.jspecify.annotations.NullMarked;
