package io.relayspring.simulator.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;

/** The bare socket below a WebSocket. */
record SocketEnd(EndPoint endPoint) {

    private EndPoint bare() {
        return endPoint instanceof SslConnection.SslEndPoint tls
                ? tls.getSslConnection().getEndPoint()
                : endPoint;
    }

    /** Closes it so that the peer sees a reset. */
    void reset() {
        EndPoint bare = bare();
        if (bare instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        // the channel itself must not be closed: then nothing would be sent
        bare.close();
    }
}
