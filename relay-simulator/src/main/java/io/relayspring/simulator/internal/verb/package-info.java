/** One class for each command a program may send, and the table they stand in. */
@NullMarked
package io.relayspring.simulator.internal.verb;

import org.jspecify.annotations.NullMarked;
