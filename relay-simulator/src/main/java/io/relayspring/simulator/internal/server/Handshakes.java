package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.fault.Fault.HangHandshake;
import io.relayspring.simulator.fault.Fault.RefuseHandshake;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.Place;
import io.relayspring.simulator.internal.session.Environment;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets WebSocket handshakes pass, unless they are to be refused or left hanging. */
final class Handshakes extends Handler.Wrapper {

    private final Environment environment;

    Handshakes(Environment environment, Handler next) {
        super(next);
        this.environment = environment;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // An HTTP client may ask for an upgrade too, to HTTP/2: the control API must answer it all the same.
        boolean handshake = request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
        if (!handshake || !faulty(response, callback)) {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private boolean faulty(Response response, Callback callback) {
        return environment.monitor().call(() -> {
            FaultRule<HangHandshake> hang = environment.faults().take(HangHandshake.class, Place.HANDSHAKE);
            if (hang != null) {
                hang.whenReleased(() -> refuse(response, HttpStatus.SERVICE_UNAVAILABLE_503, callback));
                return true;
            }
            FaultRule<RefuseHandshake> refused = environment.faults().take(RefuseHandshake.class, Place.HANDSHAKE);
            if (refused != null) {
                refuse(response, refused.fault().status(), callback);
                return true;
            }
            return false;
        });
    }

    private static void refuse(Response response, int status, Callback callback) {
        response.setStatus(status);
        callback.succeeded();
    }
}
