package io.relayspring.core;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the server is: checked before the token is sent there. */
final class ServerAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private ServerAddress() {}

    /** @throws IllegalArgumentException if it is more than a host and a port */
    static URI ofHost(String host) {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "host must be a host name such as example.signalwire.com, without scheme, path or spaces");
        }
        return URI.create("wss://" + host);
    }

    /** @throws IllegalArgumentException if it is no wss:// address, or ws:// to elsewhere than this machine */
    static URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss");
        if (host.isEmpty() || !(secure || scheme.equals("ws")) || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "uri must be wss://host[:port], or ws://localhost[:port] for a simulator");
        }
        if (!secure && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("ws:// to " + host
                    + " is refused: the token would travel in clear. Use wss://, or ws:// to this machine only");
        }
        return uri;
    }
}
