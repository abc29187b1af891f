package io.relayspring.simulator.internal.session;

/**
 * Where calls and texts go. A context is its project's: two projects may each have one of the same name.
 *
 * @param context the context
 * @param project the project; empty for that of the first account, in the order of signing in, that takes the context
 */
public record Destination(String context, String project) {

    boolean isTakenBy(Session session) {
        return session.takes(context) && isOfProject(session);
    }

    boolean isOfProject(Session session) {
        return project.isEmpty() || session.account().project().equals(project);
    }

    Destination of(Session taker) {
        return new Destination(context, taker.account().project());
    }
}
