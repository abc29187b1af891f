package io.relayspring.core.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes an address of what was configured and refuses what a token must not be sent to. Says what is wrong without
 * repeating it: it may hold a secret. No name is looked up.
 */
public final class ServerAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\." + OCTET + "){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final int HIGHEST_PORT = 65_535;

    private ServerAddress() {}

    /**
     * The address of a host, with {@code wss}.
     *
     * @param name what the setting is called, for the message
     * @throws IllegalArgumentException if it is more than a host and a port
     */
    public static URI ofHost(String name, String host) {
        if (HOST.matcher(host).matches()) {
            try {
                URI uri = new URI("wss://" + host);
                if (uri.getHost() != null && hasGoodPort(uri)) {
                    return uri;
                }
            } catch (URISyntaxException unparsable) {
                throw noHost(name);
            }
        }
        throw noHost(name);
    }

    /**
     * The whole address: {@code wss://…}, or {@code ws://…} to this machine.
     *
     * @param name what the setting is called, for the message
     * @throws IllegalArgumentException if it is something else, or the token would travel in clear
     */
    public static URI ofUrl(String name, String url) {
        try {
            return checked(name, new URI(url));
        } catch (URISyntaxException unparsable) {
            // Not chained: its message repeats the whole text.
            throw noUrl(name, "it is not a URL");
        }
    }

    /**
     * The same address.
     *
     * @param name what the setting is called, for the message
     * @throws IllegalArgumentException as {@link #ofUrl} does
     */
    public static URI checked(String name, URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("wss") && !scheme.equals("ws")) {
            throw noUrl(name, "it does not begin with wss://");
        }
        if (uri.getHost() == null || !hasGoodPort(uri)) {
            throw noUrl(name, "it names no host, or a port that there is not");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw noUrl(name, "it holds one of @ ? #");
        }
        if (scheme.equals("ws")
                && !LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException(
                    name + " is a ws:// address of another machine: the token would travel in"
                            + " clear; it must be wss:// for any machine but this one");
        }
        return uri;
    }

    private static boolean hasGoodPort(URI uri) {
        return uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= HIGHEST_PORT);
    }

    private static IllegalArgumentException noHost(String name) {
        return new IllegalArgumentException(name + " must be a host name such as example.signalwire.com, perhaps with a"
                + " port, without scheme, path, spaces or any of @ / ? #");
    }

    private static IllegalArgumentException noUrl(String name, String why) {
        return new IllegalArgumentException(
                name + " must be wss://host[:port], or ws://localhost[:port] for a simulator; " + why);
    }
}
