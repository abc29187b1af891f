package io.relayspring.simulator.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.Callback;

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

    /** Ends what we send; the peer sees the end of the stream and no goodbye, of TLS neither. */
    void finish() throws IOException {
        if (bare() instanceof SocketChannelEndPoint socket) {
            socket.getChannel().shutdownOutput();
        }
    }

    /** Writes bytes as they are, through TLS where there is any, then does something. */
    void write(ByteBuffer bytes, Runnable then) {
        endPoint.write(Callback.from(then, failure -> then.run()), bytes);
    }
}
