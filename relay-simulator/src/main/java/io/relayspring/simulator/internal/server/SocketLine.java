package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.internal.session.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of Jetty's. */
final class SocketLine implements Line {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    private final Session session;
    private final SocketEnd socket;
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    SocketLine(Session session, SocketEnd socket) {
        this.session = session;
        this.socket = socket;
    }

    @Override
    public void send(String text) {
        Callback.Completable sent = new Callback.Completable();
        lastSent = sent;
        session.sendText(text, sent);
    }

    @Override
    public String reachedAt() {
        URI asked = session.getUpgradeRequest().getRequestURI();
        String path = asked.getPath().replaceFirst("/+$", "");
        return (session.isSecure() ? "https://" : "http://") + asked.getAuthority() + path;
    }

    @Override
    public void close(int code) {
        session.close(code, "", Callback.NOOP);
    }

    @Override
    public void end(Ending ending) {
        try {
            if (ending == Ending.RST) {
                socket.reset();
            } else {
                socket.finish();
            }
        } catch (IOException | UncheckedIOException gone) {
            log.debug("The socket was closed already", gone);
        }
    }

    /** Below Jetty's frames there must be no frame of Jetty's under way. */
    @Override
    public void half(String text, Ending ending) {
        lastSent = lastSent.whenComplete((sent, failure) -> socket.write(HalfFrame.of(text), () -> end(ending)));
    }
}
