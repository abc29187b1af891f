package io.relayspring.core.call.action;

import static io.relayspring.core.vocabulary.RelayMethod.CALLING_AI;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_AI_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_COLLECT;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_COLLECT_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_DETECT;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_DETECT_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_AND_COLLECT;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_AND_COLLECT_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_RECORD;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_RECORD_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_SEND_DIGITS;

import io.relayspring.core.call.outcome.AiSession;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.event.AiEvent;
import io.relayspring.core.event.CollectEvent;
import io.relayspring.core.event.DetectEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.event.RecordEvent;
import io.relayspring.core.event.SendDigitsEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.InputType;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RecordState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of operations: how one is started, stopped, and known to have ended. Not for users.
 *
 * @param start the command that starts it
 * @param stop the sub-command that ends it; null if there is none
 * @param event the type of event that may end it; others under its control id are progress
 * @param ends whether such an event ends it
 * @param progress what is known after an event that does not end it, of what was known and the event's fields
 * @param end likewise after the one that does
 * @param outcome what it ends with, of what is known then and whether the call is gone
 * @param endsWithStop whether the accepted stop is its end, since no event need follow
 * @param outlivesCall whether its last event is worth waiting for when the call has ended
 */
public record OperationType<R>(
        RelayMethod start,
        @Nullable RelayMethod stop,
        Class<? extends ActionEvent> event,
        Predicate<ActionEvent> ends,
        BinaryOperator<Params> progress,
        BinaryOperator<Params> end,
        BiFunction<Params, Boolean, R> outcome,
        boolean endsWithStop,
        boolean outlivesCall) {

    private static final Set<InputType> INPUT_RESULTS =
            Set.of(InputType.DIGIT, InputType.SPEECH, InputType.ERROR, InputType.NO_INPUT, InputType.NO_MATCH);

    private static final List<String> RECORDING_FIELDS = List.of("state", "url", "duration", "size");

    private static final Set<String> INPUT_END_STATES = Set.of("finished", "error", "no_input", "no_match");

    public static final OperationType<Playback> PLAY =
            row(CALLING_PLAY, CALLING_PLAY_STOP, PlayEvent.class, OperationType::endsPlayback, Playback::new);

    public static final OperationType<Recording> RECORD = row(
                    CALLING_RECORD,
                    CALLING_RECORD_STOP,
                    RecordEvent.class,
                    OperationType::endsRecording,
                    Recording::new)
            .learning(OperationType::gatherRecording, OperationType::gatherRecording)
            .outlivingCall();

    public static final OperationType<Input> COLLECT =
            input(CALLING_COLLECT, CALLING_COLLECT_STOP, OperationType::endsInput);

    /** Collects until it is stopped: results are events. */
    public static final OperationType<Input> COLLECT_CONTINUOUSLY =
            input(CALLING_COLLECT, CALLING_COLLECT_STOP, event -> INPUT_END_STATES.contains(event.state()));

    public static final OperationType<Input> PLAY_AND_COLLECT =
            input(CALLING_PLAY_AND_COLLECT, CALLING_PLAY_AND_COLLECT_STOP, OperationType::endsInput);

    public static final OperationType<CommandResult> SEND_DIGITS = row(
                    CALLING_SEND_DIGITS,
                    null,
                    SendDigitsEvent.class,
                    event -> event.state().equals("finished"),
                    CommandResult::new)
            .gathering();

    /** A detector whose first verdict counts. */
    public static final OperationType<Detection> DETECT = row(
                    CALLING_DETECT, CALLING_DETECT_STOP, DetectEvent.class, DetectorRules::decides, Detection::new)
            .learning(DetectorRules::progress, DetectorRules::end)
            .endingWithStop();

    /** A detector that waits for the machine's beep. */
    public static final OperationType<Detection> DETECT_BEEP = row(
                    CALLING_DETECT,
                    CALLING_DETECT_STOP,
                    DetectEvent.class,
                    DetectorRules::decidesByBeep,
                    Detection::new)
            .learning(DetectorRules::progress, DetectorRules::end)
            .endingWithStop();

    public static final OperationType<AiSession> AI = row(
                    CALLING_AI,
                    CALLING_AI_STOP,
                    AiEvent.class,
                    event -> Set.of("finished", "error").contains(event.state()),
                    AiSession::new)
            .endingWithStop();

    /** Whether this event, under this operation's control id, ends it. */
    public boolean isEndedBy(ActionEvent candidate) {
        return event.isInstance(candidate) && ends.test(candidate);
    }

    /** Whether nothing more comes after this event: a detector goes on after its verdict, until it has finished. */
    public boolean isOverWith(ActionEvent candidate) {
        return isEndedBy(candidate) && !(candidate instanceof DetectEvent told && !DetectorRules.finishes(told));
    }

    /** What is known after this event, of what was known before. */
    public Params learn(Params known, ActionEvent candidate) {
        if (!event.isInstance(candidate)) {
            return known;
        }
        return (ends.test(candidate) ? end : progress).apply(known, candidate.params());
    }

    private static OperationType<Input> input(RelayMethod start, RelayMethod stop, Predicate<CollectEvent> ends) {
        return row(start, stop, CollectEvent.class, ends, Input::of).endingWithStop();
    }

    private static <E extends ActionEvent, R> OperationType<R> row(
            RelayMethod start,
            @Nullable RelayMethod stop,
            Class<E> event,
            Predicate<E> ends,
            BiFunction<Params, Boolean, R> outcome) {
        return new OperationType<>(
                start,
                stop,
                event,
                e -> ends.test(event.cast(e)),
                (known, told) -> known,
                (known, told) -> told,
                outcome,
                false,
                false);
    }

    /** Answer and events together make what is known. */
    private OperationType<R> gathering() {
        return learning(Params::with, Params::with);
    }

    private OperationType<R> learning(BinaryOperator<Params> onProgress, BinaryOperator<Params> onEnd) {
        return new OperationType<>(start, stop, event, ends, onProgress, onEnd, outcome, endsWithStop, outlivesCall);
    }

    private OperationType<R> endingWithStop() {
        return new OperationType<>(start, stop, event, ends, progress, end, outcome, true, outlivesCall);
    }

    private OperationType<R> outlivingCall() {
        return new OperationType<>(start, stop, event, ends, progress, end, outcome, endsWithStop, true);
    }

    private static boolean endsPlayback(PlayEvent event) {
        return event.state() == PlayState.FINISHED || event.state() == PlayState.ERROR;
    }

    private static boolean endsRecording(RecordEvent event) {
        return event.state() == RecordState.FINISHED || event.state() == RecordState.NO_INPUT;
    }

    /** The latest word counts, whether it stands at the top or inside {@code record}. */
    private static Params gatherRecording(Params known, Params told) {
        Params inside = told.params("record");
        Params gathered = known.with(told);
        for (String field : RECORDING_FIELDS) {
            if (inside.has(field) && !told.has(field)) {
                gathered = gathered.with(field, inside.text(field));
            }
        }
        return gathered;
    }

    private static boolean endsInput(CollectEvent event) {
        boolean result = INPUT_RESULTS.contains(event.inputType()) && !event.isPartial();
        return result || INPUT_END_STATES.contains(event.state());
    }
}
