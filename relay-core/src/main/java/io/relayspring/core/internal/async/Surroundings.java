package io.relayspring.core.internal.async;

import io.relayspring.core.observe.Subject;
import io.relayspring.core.observe.ThreadContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is around the application's code wherever the client runs it. */
public final class Surroundings {

    /** Nothing is. */
    public static final Surroundings NONE = new Surroundings(List.of());

    private static final Logger log = LoggerFactory.getLogger(Surroundings.class);
    private static final Captured NOTHING = (subject, code) -> code.run();

    private final List<ThreadContext> contexts;

    public Surroundings(List<ThreadContext> contexts) {
        this.contexts = List.copyOf(contexts);
    }

    /** What was taken of one thread, to be around code that another runs. */
    @FunctionalInterface
    public interface Captured {

        void run(Subject subject, Runnable code);
    }

    /** Takes what the calling thread has. */
    public Captured capture() {
        if (contexts.isEmpty()) {
            return NOTHING;
        }
        List<ThreadContext.Snapshot> snapshots = contexts.stream()
                .map(Surroundings::captured)
                .filter(Objects::nonNull)
                .toList();
        return (subject, code) -> run(snapshots, subject, code);
    }

    private static void run(List<ThreadContext.Snapshot> snapshots, Subject subject, Runnable code) {
        Deque<ThreadContext.Scope> open = new ArrayDeque<>(snapshots.size());
        try {
            snapshots.forEach(snapshot -> open(snapshot, subject, open));
            code.run();
        } finally {
            open.forEach(Surroundings::close);
        }
    }

    private static ThreadContext.@Nullable Snapshot captured(ThreadContext context) {
        try {
            return context.capture();
        } catch (RuntimeException | LinkageError e) {
            log.warn("a thread's context could not be taken along", e);
            return null;
        }
    }

    /** The last that was opened is the first to be closed. */
    private static void open(ThreadContext.Snapshot snapshot, Subject subject, Deque<ThreadContext.Scope> open) {
        try {
            open.push(snapshot.open(subject));
        } catch (RuntimeException | LinkageError e) {
            log.warn("a thread could not be given its context", e);
        }
    }

    private static void close(ThreadContext.Scope scope) {
        try {
            scope.close();
        } catch (RuntimeException | LinkageError e) {
            log.warn("a thread could not be relieved of its context", e);
        }
    }
}
