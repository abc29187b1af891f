package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.CollectOperation;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PlayOperation;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The sub-commands of operations: stop, pause, resume, volume, start_input_timers. */
final class OperationVerbs {

    private static final Check DECIBELS = Check.number(-40, 40);

    private static final List<RelayMethod> STOPS = List.of(
            RelayMethod.CALLING_PLAY_STOP,
            RelayMethod.CALLING_RECORD_STOP,
            RelayMethod.CALLING_PLAY_AND_COLLECT_STOP,
            RelayMethod.CALLING_COLLECT_STOP,
            RelayMethod.CALLING_DETECT_STOP,
            RelayMethod.CALLING_SEND_FAX_STOP,
            RelayMethod.CALLING_RECEIVE_FAX_STOP,
            RelayMethod.CALLING_TAP_STOP,
            RelayMethod.CALLING_STREAM_STOP,
            RelayMethod.CALLING_TRANSCRIBE_STOP,
            RelayMethod.CALLING_PAY_STOP,
            RelayMethod.CALLING_AI_STOP);

    private final Exchange exchange;

    OperationVerbs(Exchange exchange) {
        this.exchange = exchange;
    }

    List<Verb> all() {
        List<Verb> all = new ArrayList<>(List.of(
                verb(RelayMethod.CALLING_PLAY_PAUSE, PlayOperation.class, "Paused", PlayOperation::pause),
                verb(RelayMethod.CALLING_PLAY_RESUME, PlayOperation.class, "Resumed", PlayOperation::resume),
                volume(RelayMethod.CALLING_PLAY_VOLUME),
                recordPause(),
                verb(RelayMethod.CALLING_RECORD_RESUME, RecordOperation.class, "Resumed", RecordOperation::resume),
                volume(RelayMethod.CALLING_PLAY_AND_COLLECT_VOLUME),
                verb(
                        RelayMethod.CALLING_COLLECT_START_INPUT_TIMERS,
                        CollectOperation.class,
                        "Timers started",
                        CollectOperation::startInputTimers)));
        STOPS.forEach(stop -> all.add(verb(stop, Operation.class, "Stopped", Operation::stop)));
        return all;
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

    private Verb volume(RelayMethod method) {
        Shape shape = Shape.object().required("volume", DECIBELS);
        return new OperationVerb<>(method, exchange, shape, Operation.class, "Volume set", (any, params) -> {});
    }
}
