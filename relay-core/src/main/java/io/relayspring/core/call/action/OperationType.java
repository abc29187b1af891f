package io.relayspring.core.call.action;

import static io.relayspring.core.vocabulary.RelayMethod.CALLING_COLLECT;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_COLLECT_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_AND_COLLECT;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_AND_COLLECT_STOP;
import static io.relayspring.core.vocabulary.RelayMethod.CALLING_PLAY_STOP;

import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.event.CollectEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.InputType;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A row of the table of operations: how one is started, stopped, and known to have ended. Not for users.
 *
 * @param start the command that starts it
 * @param stop the sub-command that ends it
 * @param event the type of event that may end it; others under its control id are progress
 * @param ends whether such an event ends it
 * @param outcome what it then ends with
 * @param gone what it ends with when no such event comes any more, made of what is known and whether the call is gone
 * @param endsWithStop whether the accepted stop is its end, since no event need follow
 */
public record OperationType<R>(
        RelayMethod start,
        RelayMethod stop,
        Class<? extends ActionEvent> event,
        Predicate<ActionEvent> ends,
        Function<ActionEvent, R> outcome,
        BiFunction<Params, Boolean, R> gone,
        boolean endsWithStop) {

    private static final Set<InputType> INPUT_RESULTS =
            Set.of(InputType.DIGIT, InputType.SPEECH, InputType.ERROR, InputType.NO_INPUT, InputType.NO_MATCH);

    private static final Set<String> INPUT_END_STATES = Set.of("finished", "error", "no_input", "no_match");

    public static final OperationType<Playback> PLAY = row(
            CALLING_PLAY,
            CALLING_PLAY_STOP,
            PlayEvent.class,
            OperationType::endsPlayback,
            event -> new Playback(event.params(), false),
            Playback::new,
            false);

    public static final OperationType<Input> COLLECT =
            input(CALLING_COLLECT, CALLING_COLLECT_STOP, OperationType::endsInput);

    /** Collects until it is stopped: results are events. */
    public static final OperationType<Input> COLLECT_CONTINUOUSLY =
            input(CALLING_COLLECT, CALLING_COLLECT_STOP, event -> INPUT_END_STATES.contains(event.state()));

    public static final OperationType<Input> PLAY_AND_COLLECT =
            input(CALLING_PLAY_AND_COLLECT, CALLING_PLAY_AND_COLLECT_STOP, OperationType::endsInput);

    /** Whether this event, under this operation's control id, ends it. */
    public boolean isEndedBy(ActionEvent candidate) {
        return event.isInstance(candidate) && ends.test(candidate);
    }

    private static OperationType<Input> input(RelayMethod start, RelayMethod stop, Predicate<CollectEvent> ends) {
        return row(start, stop, CollectEvent.class, ends, event -> new Input(event, false), Input::none, true);
    }

    private static <E extends ActionEvent, R> OperationType<R> row(
            RelayMethod start,
            RelayMethod stop,
            Class<E> event,
            Predicate<E> ends,
            Function<E, R> outcome,
            BiFunction<Params, Boolean, R> gone,
            boolean endsWithStop) {
        return new OperationType<>(
                start,
                stop,
                event,
                e -> ends.test(event.cast(e)),
                e -> outcome.apply(event.cast(e)),
                gone,
                endsWithStop);
    }

    private static boolean endsPlayback(PlayEvent event) {
        return event.state() == PlayState.FINISHED || event.state() == PlayState.ERROR;
    }

    private static boolean endsInput(CollectEvent event) {
        boolean result = INPUT_RESULTS.contains(event.inputType()) && !event.isPartial();
        return result || INPUT_END_STATES.contains(event.state());
    }
}
