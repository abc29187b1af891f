package io.relayspring.core.internal.routing;

import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who handles what arrives on which context: one handler a context, and one for all others.
 *
 * @param <H> the handlers' type
 */
public final class ContextHandlers<H> {

    /** No context's name is blank, so this one is free. */
    private static final String ANY = "";

    private final String kind;
    private final Subscriptions contexts;
    private final Consumer<Change> onChange;
    private final Map<String, H> byContext = new ConcurrentHashMap<>();

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
     * Gives the context a handler.
     *
     * @throws IllegalStateException if it has one already
     */
    public Subscription add(String context, H handler) {
        put(context, handler);
        if (contexts.handled(context)) {
            onChange.accept(new Change(context, true));
        }
        return () -> {
            if (byContext.remove(context, handler) && contexts.unhandled(context)) {
                onChange.accept(new Change(context, false));
            }
        };
    }

    /**
     * Gives all other contexts a handler.
     *
     * @throws IllegalStateException if they have one already
     */
    public Subscription addFallback(H handler) {
        put(ANY, handler);
        return () -> byContext.remove(ANY, handler);
    }

    /** The handler of the context, else the one for all others, else none. */
    public @Nullable H find(String context) {
        H own = byContext.get(context);
        return own == null ? byContext.get(ANY) : own;
    }

    private void put(String context, H handler) {
        if (byContext.putIfAbsent(context, handler) != null) {
            throw new IllegalStateException(
                    context.isEmpty()
                            ? "there is a " + kind + " handler for all other contexts already"
                            : "context " + context + " has a " + kind + " handler already");
        }
    }
}
