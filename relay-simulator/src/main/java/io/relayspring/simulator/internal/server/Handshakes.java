package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.session.Environment;
import java.io.EOFException;
import org.eclipse.jetty.http.HttpHeader;
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
        if (!request.getHeaders().contains(HttpHeader.UPGRADE) || !faulty(response, callback)) {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private boolean faulty(Response response, Callback callback) {
        return environment.monitor().call(() -> {
            FaultRule hang = environment.faults().take(FaultKind.HANG_HANDSHAKE, "");
            if (hang != null) {
                hang.whenReleased(() -> callback.failed(new EOFException("handshake left hanging")));
                return true;
            }
            FaultRule refused = environment.faults().take(FaultKind.REFUSE_HANDSHAKE, "");
            if (refused != null) {
                response.setStatus(refused.status());
                callback.succeeded();
                return true;
            }
            return false;
        });
    }
}
