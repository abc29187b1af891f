package io.relayspring.simulator.internal.server;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to listen.
 *
 * @param address the address
 * @param port the port; 0 for a free one
 * @param tls for TLS; null for none
 */
public record Binding(String address, int port, @Nullable SSLContext tls) {}
