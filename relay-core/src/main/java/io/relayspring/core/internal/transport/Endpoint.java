package io.relayspring.core.internal.transport;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/** Where a {@code ws} or {@code wss} address leads. */
record Endpoint(String host, int port, boolean secure) {

    static Endpoint of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !(scheme.equals("ws") || scheme.equals("wss"))) {
            throw new IllegalArgumentException("the address must be ws://<host> or wss://<host>");
        }
        boolean secure = scheme.equals("wss");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        return new Endpoint(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, secure);
    }

    /** Asks the name service, which may block. */
    InetSocketAddress resolve() throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        return address;
    }

    InetSocketAddress unresolved() {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
