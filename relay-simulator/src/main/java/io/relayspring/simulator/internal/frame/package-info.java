/** JSON text in, checked trees out, and back: the simulator's own codec. */
@NullMarked
package io.relayspring.simulator.internal.frame;

import org.jspecify.annotations.NullMarked;
