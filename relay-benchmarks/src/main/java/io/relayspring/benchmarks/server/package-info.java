/** The load server: it plays RELAY's part in each scenario, as fast as one thread can. */
@NullMarked
package io.relayspring.benchmarks.server;

import org.jspecify.annotations.NullMarked;
