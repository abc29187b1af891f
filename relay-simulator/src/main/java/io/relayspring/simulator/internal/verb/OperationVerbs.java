package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.AgentOperation;
import io.relayspring.simulator.internal.call.CollectOperation;
import io.relayspring.simulator.internal.call.DetectOperation;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PlayAndCollectOperation;
import io.relayspring.simulator.internal.call.PlayOperation;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.List;
import java.util.function.Consumer;

/** The sub-commands of operations: stop, pause, resume, volume, start_input_timers. */
final class OperationVerbs {

    private static final Check DECIBELS = Check.number(-40, 40);

    private final Exchange exchange;

    OperationVerbs(Exchange exchange) {
        this.exchange = exchange;
    }

    List<Verb> all() {
        return List.of(
                stop(RelayMethod.CALLING_PLAY_STOP, PlayOperation.class),
                verb(RelayMethod.CALLING_PLAY_PAUSE, PlayOperation.class, "Paused", PlayOperation::pause),
                verb(RelayMethod.CALLING_PLAY_RESUME, PlayOperation.class, "Resumed", PlayOperation::resume),
                volume(RelayMethod.CALLING_PLAY_VOLUME, PlayOperation.class),
                stop(RelayMethod.CALLING_RECORD_STOP, RecordOperation.class),
                recordPause(),
                verb(RelayMethod.CALLING_RECORD_RESUME, RecordOperation.class, "Resumed", RecordOperation::resume),
                stop(RelayMethod.CALLING_PLAY_AND_COLLECT_STOP, PlayAndCollectOperation.class),
                volume(RelayMethod.CALLING_PLAY_AND_COLLECT_VOLUME, PlayAndCollectOperation.class),
                stop(RelayMethod.CALLING_COLLECT_STOP, CollectOperation.class),
                stop(RelayMethod.CALLING_DETECT_STOP, DetectOperation.class),
                stop(RelayMethod.CALLING_AI_STOP, AgentOperation.class),
                verb(
                        RelayMethod.CALLING_COLLECT_START_INPUT_TIMERS,
                        CollectOperation.class,
                        "Timers started",
                        CollectOperation::startInputTimers));
    }

    private <O extends Operation> Verb stop(RelayMethod method, Class<O> kind) {
        return verb(method, kind, "Stopped", Operation::stop);
    }

    private <O extends Operation> Verb verb(RelayMethod method, Class<O> kind, String message, Consumer<O> action) {
        return new OperationVerb<>(
                method, exchange, Shape.object(), kind, message, (operation, params) -> action.accept(operation));
    }

    private Verb recordPause() {
        Shape shape = Shape.object().optional("behavior", Check.word("skip", "silence"));
        return new OperationVerb<>(
                RelayMethod.CALLING_RECORD_PAUSE,
                exchange,
                shape,
                RecordOperation.class,
                "Paused",
                (recording, params) ->
                        recording.pause(Json.text(params, "behavior").equals("silence")));
    }

    private <O extends Operation> Verb volume(RelayMethod method, Class<O> kind) {
        Shape shape = Shape.object().required("volume", DECIBELS);
        return new OperationVerb<>(method, exchange, shape, kind, "Volume set", (any, params) -> {});
    }
}
