package io.relayspring.core;

import io.relayspring.core.internal.routing.Route;
import io.relayspring.core.params.Checks;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is for.
 *
 * @param <S> what it handles: {@link io.relayspring.core.call.Call} or {@link io.relayspring.core.message.Message}
 */
public final class HandlerOptions<S> {

    private final Set<String> contexts = new LinkedHashSet<>();
    private final String kind;
    private @Nullable String id;
    private @Nullable Predicate<? super S> condition;
    private int order;
    private int concurrency;

    HandlerOptions(String kind) {
        this.kind = kind;
    }

    /**
     * Adds contexts, which are subscribed. None at all means every context that no other handler has.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public HandlerOptions<S> contexts(String... names) {
        contexts.addAll(Checks.texts("context", names));
        return this;
    }

    /** What it is called in logs and metrics, instead of by its kind and contexts. */
    public HandlerOptions<S> id(String id) {
        this.id = Checks.text("id", id);
        return this;
    }

    /**
     * It handles only what meets the condition, which is asked on the handlers' executor and may block. What meets none
     * goes to the handler of the context that has no condition, then to those for all other contexts. One that throws
     * counts as not met and is logged.
     */
    public HandlerOptions<S> when(Predicate<? super S> condition) {
        this.condition = condition;
        return this;
    }

    /** When its condition is asked: the lowest order first, those of one order as they were added. 0 unless set. */
    public HandlerOptions<S> order(int order) {
        this.order = order;
        return this;
    }

    /**
     * How many calls or messages it handles at once. The others wait in the order of their coming, ringing, and hold no
     * thread. As many as there are unless set.
     */
    public HandlerOptions<S> concurrency(int most) {
        this.concurrency = Checks.atLeast("concurrency", most, 1);
        return this;
    }

    <H> Route<H, S> route(H handler) {
        String name = id == null ? kind + ":" + (contexts.isEmpty() ? "*" : String.join(",", contexts)) : id;
        return new Route<>(name, contexts, handler, condition, order, concurrency);
    }
}
