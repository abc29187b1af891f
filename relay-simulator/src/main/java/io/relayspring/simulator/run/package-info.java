/** The simulator as a program: its options, its configuration file, its start and its end. */
@NullMarked
package io.relayspring.simulator.run;

import org.jspecify.annotations.NullMarked;
