package io.relayspring.core.internal.connection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The contexts that are wanted: each new session is asked for all of them. */
public final class Subscriptions {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Integer> handled = new TreeMap<>();

    /** Of those that handlers have. Contexts come and go, so nothing is kept of what nobody has. */
    private final Set<String> dropped = new LinkedHashSet<>();

    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> unanswered = new LinkedHashSet<>();

    /** What the latest sign-in asked for. */
    private Set<String> signedInFor = Set.of();

    /** A program asked for these. */
    public void receive(Collection<String> contexts) {
        locked(() -> {
            dropped.removeAll(contexts);
            return asked.addAll(contexts);
        });
    }

    /** A program wants these no more, whether a handler has them or not. */
    public void unreceive(Collection<String> contexts) {
        locked(() -> {
            asked.removeAll(contexts);
            contexts.stream().filter(handled::containsKey).forEach(dropped::add);
            return forget(contexts);
        });
    }

    /** A handler answers this one. True if the context was not wanted before. */
    public boolean handled(String context) {
        return locked(() -> {
            boolean before = wantedNow().contains(context);
            dropped.remove(context);
            handled.merge(context, 1, Integer::sum);
            return !before;
        });
    }

    /** A handler answers it no more. True if the context is wanted no more. */
    public boolean unhandled(String context) {
        return locked(() -> {
            handled.computeIfPresent(context, (name, count) -> count == 1 ? null : count - 1);
            if (!handled.containsKey(context)) {
                dropped.remove(context);
            }
            boolean wanted = wantedNow().contains(context);
            if (!wanted) {
                forget(Set.of(context));
            }
            return !wanted;
        });
    }

    /** All that are wanted. */
    public Set<String> wanted() {
        return locked(this::wantedNow);
    }

    /** All that are wanted, to be asked for with the sign-in. */
    Set<String> signingIn() {
        return locked(() -> {
            signedInFor = wantedNow();
            return signedInFor;
        });
    }

    /** We were let in, and so the latest sign-in has what it asked for. */
    public void signedIn() {
        locked(() -> forget(signedInFor));
    }

    /** What the server said to these. */
    public void answered(Collection<String> contexts, boolean accepted) {
        locked(() -> {
            forget(contexts);
            return !accepted && refused.addAll(wantedOf(contexts));
        });
    }

    /** Whether the server was asked for these, or has them, is not known. */
    public void unanswered(Collection<String> contexts) {
        locked(() -> {
            forget(contexts);
            return unanswered.addAll(wantedOf(contexts));
        });
    }

    /** Those that are wanted, and that the server has refused in this session. */
    public Set<String> refused() {
        return locked(() -> wantedOf(refused));
    }

    /** Those that are wanted, and to which the server said nothing in its time; the one asked for last is the last. */
    public Set<String> unanswered() {
        return locked(() -> new LinkedHashSet<>(unanswered));
    }

    private boolean forget(Collection<String> contexts) {
        refused.removeAll(contexts);
        return unanswered.removeAll(contexts);
    }

    private Set<String> wantedOf(Collection<String> contexts) {
        Set<String> wanted = wantedNow();
        wanted.retainAll(contexts);
        return wanted;
    }

    private Set<String> wantedNow() {
        Set<String> wanted = new LinkedHashSet<>(asked);
        wanted.addAll(handled.keySet());
        wanted.removeAll(dropped);
        return wanted;
    }

    private <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
