/** Who or what is at the other end of the line. */
@NullMarked
package io.relayspring.simulator.line;

import org.jspecify.annotations.NullMarked;
