package io.relayspring.simulator.internal.session;

/**
 * Where calls and texts go. A context is its project's: two projects may each have one of the same name.
 *
 * @param context the context
 * @param project the project; empty for that of the first account, in the order of signing in, that takes the context
 */
public record Destination(String context, String project) {

    /** Why nothing can arrive there. */
    public String nobody() {
        return "No program " + (project.isEmpty() ? "" : "of that project ") + "has subscribed context \"" + context
                + "\"";
    }

    boolean isTakenBy(Session session) {
        return session.takes(context)
                && (project.isEmpty() || session.account().project().equals(project));
    }

    Destination of(Session taker) {
        return new Destination(context, taker.account().project());
    }
}
