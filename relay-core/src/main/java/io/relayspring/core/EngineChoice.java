package io.relayspring.core;

import io.relayspring.core.connection.ProxySettings;
import io.relayspring.core.internal.transport.EngineSettings;
import io.relayspring.core.internal.transport.HttpProxy;
import io.relayspring.core.internal.transport.TransportSettings;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.client.WebSocketClient;

/** What is under the socket: an engine of the user's own, or the built-in one with what it trusts and its proxy. */
final class EngineChoice {

    private @Nullable WebSocketClient own;
    private @Nullable SSLContext sslContext;
    private @Nullable Path caFile;
    private boolean saidTwice;
    private @Nullable ProxySettings proxy;

    void own(WebSocketClient engine) {
        own = engine;
    }

    void sslContext(SSLContext context) {
        trustIsSaid();
        sslContext = context;
    }

    void caFile(Path file) {
        trustIsSaid();
        caFile = file;
    }

    /** Whom to trust is not to depend on who spoke last. */
    private void trustIsSaid() {
        saidTwice = sslContext != null || caFile != null;
    }

    void proxy(ProxySettings settings) {
        proxy = settings;
    }

    /** Null for the built-in one. */
    @Nullable
    WebSocketClient own() {
        return own;
    }

    /** @throws IllegalArgumentException if the settings contradict each other or the file is of no use */
    EngineSettings builtIn(RelayEnvironment variables, Duration connectTimeout) {
        if (own != null && (sslContext != null || caFile != null || proxy != null)) {
            throw new IllegalArgumentException("sslContext, caFile and proxy are the built-in engine's: an engine of"
                    + " your own is told of them by you");
        }
        if (saidTwice) {
            throw new IllegalArgumentException(
                    "what to trust is said more than once: set sslContext or caFile, and only once");
        }
        return new EngineSettings(
                connectTimeout,
                own == null ? trust(variables) : null,
                httpProxy(),
                TransportSettings.MAX_MESSAGE_BYTES);
    }

    private @Nullable SSLContext trust(RelayEnvironment variables) {
        if (sslContext != null) {
            return sslContext;
        }
        if (caFile != null) {
            return PemTrust.of("caFile", caFile);
        }
        return variables
                .caFile()
                .map(file -> PemTrust.of(RelayEnvironment.CA_FILE, file))
                .orElse(null);
    }

    private @Nullable HttpProxy httpProxy() {
        return proxy == null ? null : new HttpProxy(proxy.host(), proxy.port(), proxy.username(), proxy.password());
    }
}
