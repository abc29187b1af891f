/** The sockets: Jetty's server, its WebSocket at the root, and TLS. */
@NullMarked
package io.relayspring.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
