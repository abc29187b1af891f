package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.frame.Json;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** A request that cannot be met, told as RFC 9457 problem details. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> allowed;

    private Problem(int status, String detail, List<String> allowed) {
        super(detail, null, false, false);
        this.status = status;
        this.allowed = allowed;
    }

    static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST_400, detail, List.of());
    }

    static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN_403, detail, List.of());
    }

    static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND_404, detail, List.of());
    }

    static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT_409, detail, List.of());
    }

    static Problem methodNotAllowed(List<String> allowed) {
        String detail = "This resource answers to " + String.join(", ", allowed);
        return new Problem(HttpStatus.METHOD_NOT_ALLOWED_405, detail, allowed);
    }

    /** For what went wrong elsewhere. */
    static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of());
    }

    /** The methods the resource does answer to; empty when that is not the problem. */
    List<String> allowed() {
        return allowed;
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        return Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", getMessage());
    }
}
