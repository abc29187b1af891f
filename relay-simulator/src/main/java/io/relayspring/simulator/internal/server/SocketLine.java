package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.internal.session.Line;
import java.io.UncheckedIOException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of Jetty's. */
record SocketLine(Session session, SocketEnd end) implements Line {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);
    private static final int NORMAL = 1000;

    @Override
    public void send(String text) {
        session.sendText(text, Callback.NOOP);
    }

    @Override
    public void close() {
        session.close(NORMAL, "", Callback.NOOP);
    }

    @Override
    public void reset() {
        try {
            end.reset();
        } catch (UncheckedIOException gone) {
            log.debug("The socket was closed already", gone);
        }
    }
}
