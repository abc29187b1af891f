/** WebSocket on a bare socket: frames, the handshake and prepared messages, for both ends of the line. */
@NullMarked
package io.relayspring.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
