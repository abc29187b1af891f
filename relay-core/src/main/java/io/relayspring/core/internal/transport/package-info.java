/** Sockets: opens one over Spring's {@code WebSocketClient}, writes text without blocking, tells what comes in. */
@NullMarked
package io.relayspring.core.internal.transport;

import org.jspecify.annotations.NullMarked;
