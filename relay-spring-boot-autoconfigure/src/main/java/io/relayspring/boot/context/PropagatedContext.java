package io.relayspring.boot.context;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.relayspring.core.observe.ThreadContext;

/** All that the application has told Micrometer's context propagation to take along: a trace, a security context. */
final class PropagatedContext implements ThreadContext {

    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().build();

    @Override
    public Snapshot capture() {
        ContextSnapshot captured = snapshots.captureAll();
        return subject -> captured.setThreadLocals()::close;
    }
}
