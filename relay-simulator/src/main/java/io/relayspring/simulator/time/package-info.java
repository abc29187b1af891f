/** The time a simulator lives by: the machine's, or one that tests move by hand. */
@NullMarked
package io.relayspring.simulator.time;

import org.jspecify.annotations.NullMarked;
