/** The raw-socket client that every other client is compared with: no SDK, one thread, streaming JSON. */
@NullMarked
package io.relayspring.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
