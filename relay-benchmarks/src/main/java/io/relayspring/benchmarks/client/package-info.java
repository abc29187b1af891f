/** The client of this project as a driver. */
@NullMarked
package io.relayspring.benchmarks.client;

import org.jspecify.annotations.NullMarked;
