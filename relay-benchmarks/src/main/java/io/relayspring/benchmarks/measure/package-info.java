/** What a run is asked for and what it found: counts from the environment, samples, lines of results. */
@NullMarked
package io.relayspring.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
