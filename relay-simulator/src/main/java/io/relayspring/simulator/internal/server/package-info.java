/** The sockets: Jetty's server, the simulators' WebSockets on it, and TLS. */
@NullMarked
package io.relayspring.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
