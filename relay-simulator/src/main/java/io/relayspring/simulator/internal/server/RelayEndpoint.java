package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.fault.Fault.CloseAfterHandshake;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Line;
import io.relayspring.simulator.internal.session.RequestHandler;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what comes over one WebSocket, unless reading or writing is stalled. Public for Jetty, which calls it by reflection. */
public final class RelayEndpoint implements Session.Listener {

    private static final Logger log = LoggerFactory.getLogger(RelayEndpoint.class);

    private final Environment environment;
    private final RequestHandler handler;
    private final String name;
    private final SocketEnd end;
    private @Nullable Session session;
    private @Nullable Connection connection;
    private boolean gone;

    RelayEndpoint(Environment environment, RequestHandler handler, String name, SocketEnd end) {
        this.environment = environment;
        this.handler = handler;
        this.name = name;
        this.end = end;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        Line line = new SocketLine(opened, end);
        session = opened;
        Connection begun = new Connection(environment, name, line, handler);
        connection = begun;
        environment.monitor().run(() -> {
            environment.sockets(1);
            if (environment.faults().strikes(CloseAfterHandshake.class, begun.place())) {
                begun.close(Connection.NORMAL);
            }
        });
        opened.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        environment.monitor().run(() -> take(text));
    }

    private void take(String text) {
        Connection open = Objects.requireNonNull(connection);
        FaultRule<?> stall = open.readingStall();
        if (stall == null) {
            open.received(text);
            demand();
        } else {
            stall.whenReleased(() -> take(text));
        }
    }

    private void demand() {
        Session open = Objects.requireNonNull(session);
        if (open.isOpen()) {
            open.demand();
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        environment.monitor().run(() -> {
            if (!Objects.requireNonNull(connection).isWritingStalled()) {
                Objects.requireNonNull(session).sendPong(payload, Callback.NOOP);
            }
        });
        demand();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        demand();
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        String what = "Sent a binary frame of " + payload.remaining() + " bytes";
        callback.succeed();
        environment.monitor().run(() -> environment.violations().forbidden(name, "", "Frames are text", what));
        demand();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug("WebSocket {} failed", name, cause);
        closed();
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        closed();
        callback.succeed();
    }

    private void closed() {
        Connection open = connection;
        if (open != null) {
            environment.monitor().run(() -> {
                open.closed();
                environment.sockets(gone ? 0 : -1);
                gone = true;
            });
        }
    }
}
