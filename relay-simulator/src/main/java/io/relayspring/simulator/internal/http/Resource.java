package io.relayspring.simulator.internal.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;

/** What one sort of address answers, method by method. */
final class Resource {

    /** Answers a request; the parts are what the address has in place of its stars. */
    @FunctionalInterface
    interface Action {

        Answer answer(Request request, List<String> parts) throws IOException;
    }

    private final List<String> pattern;
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /** An address such as {@code api/calls/*}. */
    Resource(String pattern) {
        this.pattern = List.of(pattern.split("/", -1));
    }

    Resource on(String method, Action action) {
        actions.put(method, action);
        return this;
    }

    boolean matches(List<String> path) {
        if (path.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    Answer answer(Request request, List<String> path) throws IOException {
        Action action = actions.get(request.getMethod());
        if (action == null) {
            throw Problem.methodNotAllowed(List.copyOf(actions.keySet()));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (pattern.get(i).equals("*")) {
                parts.add(path.get(i));
            }
        }
        return action.answer(request, parts);
    }
}
