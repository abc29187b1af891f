package io.relayspring.core.internal.routing;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler, and what decides whether something is its affair.
 *
 * @param <H> the handler's type
 * @param <S> what it handles
 */
public final class Route<H, S> {

    private static final Logger log = LoggerFactory.getLogger(Route.class);

    private final String id;
    private final Set<String> contexts;
    private final H handler;
    private final @Nullable Predicate<? super S> condition;
    private final int order;
    private final Gate gate;

    /**
     * @param contexts none for all that no other handler has
     * @param condition null for the one that is asked last and takes all
     * @param order among those with a condition the lowest is asked first
     * @param concurrency how many runs at once; 0 for any number
     */
    public Route(
            String id,
            Set<String> contexts,
            H handler,
            @Nullable Predicate<? super S> condition,
            int order,
            int concurrency) {
        this.id = id;
        this.contexts = Set.copyOf(contexts);
        this.handler = handler;
        this.condition = condition;
        this.order = order;
        this.gate = new Gate(concurrency);
    }

    String id() {
        return id;
    }

    Set<String> contexts() {
        return contexts;
    }

    H handler() {
        return handler;
    }

    Gate gate() {
        return gate;
    }

    int order() {
        return order;
    }

    boolean isConditional() {
        return condition != null;
    }

    /** Runs the application's code. A condition that fails is not met: another handler can still answer. */
    boolean suits(S subject) {
        try {
            return condition == null || condition.test(subject);
        } catch (Throwable e) {
            log.error("the condition of handler {} failed for {}, and counts as not met", id, subject, e);
            return false;
        }
    }
}
