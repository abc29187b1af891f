package io.relayspring.core;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the server is: checked before the token is sent there. */
final class ServerAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\." + OCTET + "){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final int HIGHEST_PORT = 65_535;

    private ServerAddress() {}

    /**
     * @param name what the host is called, for the message
     * @throws IllegalArgumentException if it is more than a host and a port
     */
    static URI ofHost(String name, String host) {
        URI uri = HOST.matcher(host).matches() ? parsed("wss://" + host) : null;
        if (uri == null || uri.getHost() == null || !hasGoodPort(uri)) {
            throw new IllegalArgumentException(
                    name + " must be a host name such as example.signalwire.com, without scheme, path or spaces");
        }
        return uri;
    }

    /** @throws IllegalArgumentException if it is no wss:// address, or ws:// to elsewhere than this machine */
    static URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss");
        boolean clean = uri.getUserInfo() == null && uri.getFragment() == null && hasGoodPort(uri);
        if (host.isEmpty() || !(secure || scheme.equals("ws")) || !clean) {
            throw new IllegalArgumentException(
                    "uri must be wss://host[:port], or ws://localhost[:port] for a simulator");
        }
        if (!secure && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("ws:// to " + host
                    + " is refused: the token would travel in clear. Use wss://, or ws:// to this machine only");
        }
        return uri;
    }

    private static boolean hasGoodPort(URI uri) {
        return uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= HIGHEST_PORT);
    }

    private static @Nullable URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
