package io.relayspring.core.internal.transport;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;

/** One attempt of the JDK engine to open a socket. */
final class JdkDial implements Runnable {

    private final EngineSettings settings;
    private final JdkSession session;
    private final WebSocketHttpHeaders headers;
    private final URI uri;
    private final CompletableFuture<WebSocketSession> opened;

    JdkDial(
            EngineSettings settings,
            JdkSession session,
            WebSocketHttpHeaders headers,
            URI uri,
            CompletableFuture<WebSocketSession> opened) {
        this.settings = settings;
        this.session = session;
        this.headers = headers;
        this.uri = uri;
        this.opened = opened;
    }

    /** On a thread that may block on the name service. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Only passes an outcome on.
    public void run() {
        try {
            Endpoint target = Endpoint.of(uri);
            if (settings.proxy() == null) {
                target.resolve();
            }
            HttpClient client = client(target);
            WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(settings.connectTimeout());
            headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            CompletableFuture<WebSocket> socket = builder.buildAsync(uri, session);
            opened.whenComplete((done, failure) -> {
                if (failure != null) {
                    socket.cancel(true);
                }
            });
            socket.whenComplete((open, failure) -> {
                if (failure != null) {
                    opened.completeExceptionally(reason(failure));
                    release(client);
                } else {
                    session.finished().thenRun(() -> release(client));
                }
            });
        } catch (IOException | GeneralSecurityException | RuntimeException ex) {
            opened.completeExceptionally(ex);
        }
    }

    private HttpClient client(Endpoint target) throws GeneralSecurityException, IOException {
        // In place: one hop between threads less on every message.
        HttpClient.Builder client =
                HttpClient.newBuilder().executor(Runnable::run).connectTimeout(settings.connectTimeout());
        if (target.secure()) {
            SSLContext context = ClientTls.context(settings.sslContext());
            client.sslContext(context).sslParameters(ClientTls.parameters(context));
        }
        HttpProxy proxy = settings.proxy();
        if (proxy != null) {
            client.proxy(ProxySelector.of(new Endpoint(proxy.host(), proxy.port(), false).resolve()));
            if (proxy.user() != null) {
                client.authenticator(new ProxyCredentials(proxy));
            }
        }
        return client.build();
    }

    private Throwable reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            int status = refused.getResponse().statusCode();
            return status == 101
                    ? new IOException("the answer to the handshake does not fit what was asked", refused)
                    : new RefusedHandshakeException(status);
        }
        return cause instanceof HttpTimeoutException ? OpenFailure.timeout(settings.connectTimeout()) : cause;
    }

    /** From Java 21 on a client can be closed, which may take a while; before, the collector ends its thread. */
    private static void release(HttpClient client) {
        if ((Object) client instanceof AutoCloseable closeable) {
            Daemon.start("relay-close", () -> {
                try {
                    closeable.close();
                } catch (Exception ignored) {
                    // Nobody uses it any more.
                }
            });
        }
    }

    private static final class ProxyCredentials extends Authenticator {

        private final HttpProxy proxy;

        ProxyCredentials(HttpProxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            String password = proxy.password();
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(proxy.user(), (password == null ? "" : password).toCharArray())
                    : null;
        }
    }
}
