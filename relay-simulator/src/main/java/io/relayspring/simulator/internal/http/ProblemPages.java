package io.relayspring.simulator.internal.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells what the server itself could not do in the same form as the rest, and without a stack trace. */
public final class ProblemPages implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Integer status = (Integer) request.getAttribute(ErrorHandler.ERROR_STATUS);
        int code = status == null ? HttpStatus.INTERNAL_SERVER_ERROR_500 : status;
        String detail = code == HttpStatus.NOT_FOUND_404 ? ControlApi.NOTHING : HttpStatus.getMessage(code);
        Answer.write(Problem.of(code, detail), response, callback);
        return true;
    }
}
