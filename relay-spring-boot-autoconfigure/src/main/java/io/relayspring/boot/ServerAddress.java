package io.relayspring.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes an address of what was configured, or says what is wrong with it without repeating it: it may hold a secret. */
final class ServerAddress {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    // The client's own rule; no name is looked up.
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private ServerAddress() {}

    static URI ofHost(String source, String host) {
        if (!HOST.matcher(host).matches()) {
            throw new RelayConfigurationException(
                    source + " is not a host name: it may hold letters, digits, dots, hyphens and a port, but neither"
                            + " a scheme nor a path nor any of @ / ? # or a space.",
                    "Set " + source + " to the host alone, such as example.signalwire.com.");
        }
        return ofUrl(source, "wss://" + host);
    }

    static URI ofUrl(String source, String url) {
        URI uri = parsed(source, url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("wss") && !scheme.equals("ws")) {
            throw unusable(source, "it does not begin with wss://");
        }
        if (uri.getHost() == null) {
            throw unusable(source, "it names no host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw unusable(source, "it holds one of @ ? #");
        }
        if (scheme.equals("ws") && !isLoopback(uri.getHost())) {
            throw new RelayConfigurationException(
                    source + " is a ws:// address of another machine: the token would travel in clear.",
                    "Use wss:// for any machine but this one.");
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static URI parsed(String source, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unparsable) {
            // Not chained: its message repeats the whole text.
            throw unusable(source, "it is not a URL");
        }
    }

    private static RelayConfigurationException unusable(String source, String why) {
        return new RelayConfigurationException(
                source + " cannot be used: " + why + ".",
                "Set " + source + " to an address such as wss://example.signalwire.com.");
    }
}
