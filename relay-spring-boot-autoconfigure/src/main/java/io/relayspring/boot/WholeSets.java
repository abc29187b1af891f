package io.relayspring.boot;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is taken as a whole from one source: an account that says some of it has nothing of the rest from the defaults. */
final class WholeSets {

    private WholeSets() {}

    /** Takes out of the defaults what goes with something that the account says itself. */
    static void clear(RelayClientProperties defaults, RelayClientProperties own) {
        if (any(own.getProjectId(), own.getApiToken(), own.getJwtToken())) {
            defaults.setProjectId(null);
            defaults.setApiToken(null);
            defaults.setJwtToken(null);
        }
        if (any(own.getHost(), own.getUrl())) {
            defaults.setHost(null);
            defaults.setUrl(null);
        }
        if (any(own.getSsl().getBundle(), own.getSsl().getCaFile())) {
            defaults.getSsl().setBundle(null);
            defaults.getSsl().setCaFile(null);
        }
        RelayClientProperties.Proxy proxy = own.getProxy();
        if (any(proxy.getHost(), proxy.getPort(), proxy.getUsername(), proxy.getPassword())) {
            defaults.getProxy().setHost(null);
            defaults.getProxy().setPort(null);
            defaults.getProxy().setUsername(null);
            defaults.getProxy().setPassword(null);
        }
    }

    private static boolean any(@Nullable Object... values) {
        return Stream.of(values).anyMatch(Objects::nonNull);
    }
}
