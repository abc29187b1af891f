/** Runs servers and drivers in turn, round after round, and makes the table of figures. */
@NullMarked
package io.relayspring.benchmarks.runner;

import org.jspecify.annotations.NullMarked;
