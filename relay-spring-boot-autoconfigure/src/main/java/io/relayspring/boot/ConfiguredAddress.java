package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ServerAddress;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.util.StringUtils;

/** The server's address: the property {@code url}, else {@code host}, else the vendor's variable, else the vendor's. */
final class ConfiguredAddress {

    private ConfiguredAddress() {}

    /**
     * @param prefix what the properties' names begin with
     * @throws RelayConfigurationException if it is no address that a token may be sent to
     */
    static URI of(String prefix, RelayClientProperties properties, RelayEnvironment variables) {
        String url = properties.getUrl();
        if (StringUtils.hasText(url)) {
            String source = prefix + ".url";
            return explained(source, () -> ServerAddress.ofUrl(source, url.strip()));
        }
        String host = properties.getHost();
        return StringUtils.hasText(host)
                ? ofHost(prefix + ".host", host)
                : ofHost(RelayEnvironment.SPACE, variables.host().orElse(ConnectionSettings.DEFAULT_HOST));
    }

    /** The address that a bean gave. */
    static URI checked(RelayConnectionDetails details) {
        String source = "The address of the connection details";
        return explained(source, () -> ServerAddress.checked(source, details.uri()));
    }

    private static URI ofHost(String source, String host) {
        return explained(source, () -> ServerAddress.ofHost(source, host.strip()));
    }

    private static URI explained(String source, Supplier<URI> address) {
        try {
            return address.get();
        } catch (IllegalArgumentException unusable) {
            throw new RelayConfigurationException(
                    unusable.getMessage() + ".",
                    "Correct " + source + ": a host such as example.signalwire.com, or an address such as"
                            + " wss://example.signalwire.com. Use wss:// for any machine but this one.",
                    unusable);
        }
    }
}
