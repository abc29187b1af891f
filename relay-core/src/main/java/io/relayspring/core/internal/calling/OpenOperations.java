package io.relayspring.core.internal.calling;

import io.relayspring.core.event.ActionEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operations under way on one call, by control id. */
final class OpenOperations {

    /** Few at a time. */
    private final Map<String, RunningOperation<?>> byControlId = new ConcurrentHashMap<>(1);

    /** To be called before its command is sent, since an event may overtake the answer. */
    void add(RunningOperation<?> operation) {
        byControlId.put(operation.controlId(), operation);
    }

    void remove(RunningOperation<?> operation) {
        byControlId.remove(operation.controlId(), operation);
    }

    boolean contains(RunningOperation<?> operation) {
        return byControlId.containsKey(operation.controlId());
    }

    /** Whether there is none whose outcome is still to come: a detector goes on after its verdict. */
    boolean areAllDecided() {
        return byControlId.values().stream().noneMatch(RunningOperation::isWanted);
    }

    void onEvent(ActionEvent event) {
        RunningOperation<?> operation = byControlId.get(event.controlId());
        if (operation != null) {
            operation.onEvent(event);
        }
    }

    List<RunningOperation<?>> all() {
        return List.copyOf(byControlId.values());
    }

    /** Ends what will not be heard of any more. */
    void callEnded() {
        all().stream().filter(operation -> !operation.outlivesCall()).forEach(RunningOperation::callGone);
    }
}
