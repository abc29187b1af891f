/** A RELAY server to develop and test against: start it, ring it, look at what the program did. */
@NullMarked
package io.relayspring.simulator;

import org.jspecify.annotations.NullMarked;
