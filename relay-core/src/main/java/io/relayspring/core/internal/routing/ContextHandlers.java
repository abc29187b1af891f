package io.relayspring.core.internal.routing;

import io.relayspring.core.event.HandlerRegistration;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Who handles what arrives on which context. A context may have several handlers with a condition each, asked in their
 * order, and one without; then come those for all other contexts, likewise.
 *
 * @param <H> the handlers' type
 * @param <S> what they handle
 */
public final class ContextHandlers<H, S> {

    /** No context's name is blank, so this one is free. */
    private static final String ANY = "";

    private final String kind;
    private final Subscriptions contexts;
    private final Consumer<Change> onChange;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Route<H, S>> routes = new ArrayList<>();

    /** For each context that has handlers those to be asked, in order. Replaced whole. */
    private volatile Map<String, List<Route<H, S>>> byContext = Map.of();

    /** A context came to be wanted, or ceased to be. */
    public record Change(String context, boolean wanted) {

        /** How the server is told. */
        public RelayMethod method() {
            return wanted ? RelayMethod.SIGNALWIRE_RECEIVE : RelayMethod.SIGNALWIRE_UNRECEIVE;
        }
    }

    /**
     * @param kind of handler, for messages
     * @param onChange told when a handler makes a difference to the contexts that are wanted
     */
    public ContextHandlers(String kind, Subscriptions contexts, Consumer<Change> onChange) {
        this.kind = kind;
        this.contexts = contexts;
        this.onChange = onChange;
    }

    /**
     * Takes a handler for its contexts, which are wanted until it is paused or closed.
     *
     * @throws IllegalStateException if it has no condition, and one of its contexts has such a handler already
     */
    public HandlerRegistration add(Route<H, S> route) {
        Registered<H, S> registered = new Registered<>(this, route);
        registered.resume();
        return registered;
    }

    // What is told is told under the lock: told in another order, a context that is wanted would be dropped.
    void put(Route<H, S> route) {
        lock.lock();
        try {
            places(route).forEach(context -> refuseSecond(context, route));
            routes.add(route);
            rebuild();
            route.contexts().stream()
                    .filter(contexts::handled)
                    .forEach(name -> onChange.accept(new Change(name, true)));
        } finally {
            lock.unlock();
        }
    }

    /** Those to be asked in turn for what arrives on the context; none if it is nobody's affair. */
    List<Route<H, S>> candidates(String context) {
        Map<String, List<Route<H, S>>> known = byContext;
        List<Route<H, S>> own = known.get(context);
        return own == null ? known.getOrDefault(ANY, List.of()) : own;
    }

    void remove(Route<H, S> route) {
        lock.lock();
        try {
            routes.remove(route);
            rebuild();
            route.contexts().stream()
                    .filter(contexts::unhandled)
                    .forEach(name -> onChange.accept(new Change(name, false)));
        } finally {
            lock.unlock();
        }
    }

    private void refuseSecond(String context, Route<H, S> route) {
        boolean taken =
                routes.stream().anyMatch(r -> !r.isConditional() && places(r).contains(context));
        if (taken && !route.isConditional()) {
            throw new IllegalStateException(
                    context.isEmpty()
                            ? "there is a " + kind + " handler for all other contexts already"
                            : "context " + context + " has a " + kind + " handler already");
        }
    }

    private void rebuild() {
        Set<String> names = new HashSet<>();
        routes.forEach(route -> names.addAll(places(route)));
        Map<String, List<Route<H, S>>> next = new HashMap<>();
        names.forEach(name -> next.put(name, asked(name)));
        byContext = Map.copyOf(next);
    }

    /** The context's own handlers; if each of them has a condition, those for all other contexts after them. */
    private List<Route<H, S>> asked(String context) {
        List<Route<H, S>> own = routes.stream()
                .filter(route -> places(route).contains(context))
                .sorted(Comparator.<Route<H, S>, Boolean>comparing(Route::isConditional, Comparator.reverseOrder())
                        .thenComparingInt(Route::order))
                .toList();
        boolean last = context.isEmpty() || own.stream().anyMatch(route -> !route.isConditional());
        List<Route<H, S>> all = new ArrayList<>(own);
        if (!last) {
            all.addAll(asked(ANY));
        }
        return List.copyOf(all);
    }

    private static Set<String> places(Route<?, ?> route) {
        return route.contexts().isEmpty() ? Set.of(ANY) : route.contexts();
    }
}
