package io.relayspring.core.internal.transport;

import io.netty.handler.proxy.ProxyConnectException;
import io.relayspring.core.error.Causes;
import io.relayspring.core.error.ConnectionException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in words why a socket was not opened. */
final class OpenFailure {

    private OpenFailure() {}

    static ConnectionException explain(URI uri, Throwable failure) {
        Throwable cause = Causes.of(failure);
        String where = "cannot connect to " + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + ": ";
        return new ConnectionException(where + words(cause), cause);
    }

    /** The proxy itself was not reached: what is said of it must not be taken for the server's. */
    static ProxyConnectException ofProxy(HttpProxy proxy, Throwable failure) {
        String why = failure instanceof UnknownHostException ? "unknown host" : said(failure);
        return new ProxyConnectException(proxy + ": " + why, failure);
    }

    static TimeoutException timeout(Duration timeout) {
        return new TimeoutException("no answer to the handshake within " + timeout.toMillis() + " ms");
    }

    private static String words(Throwable cause) {
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return "unknown host; is the space's name spelled right, and does DNS answer?";
        }
        if (cause instanceof SSLException) {
            return "TLS failed: " + said(cause)
                    + "; does this JVM trust the server's certificate, and is it for this host?";
        }
        if (cause instanceof ProxyConnectException) {
            return "no way through the proxy: " + said(cause)
                    + "; are its address and its credentials right, and does it allow this host?";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "connection refused or no route: " + said(cause)
                    + "; is it the right port, and does a firewall allow it?";
        }
        return said(cause);
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return CloseReason.scrub(message == null ? cause.getClass().getSimpleName() : message);
    }
}
