package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What to wait for from the caller, for {@code calling.collect} and {@code calling.play_and_collect}. Without
 * {@link #digits} or {@link #speech} nothing is waited for, which is refused before it is sent.
 *
 * @param <S> the options' own type
 */
public abstract class InputOptions<S extends InputOptions<S>> extends Options<S> {

    InputOptions() {}

    /** Waits for at most so many digits. */
    public S digits(int max) {
        return digits(max, options -> {});
    }

    /** Waits for at most so many digits, with a terminator or a pause that ends them. */
    public S digits(int max, Consumer<? super DigitsOptions> options) {
        DigitsOptions digits = new DigitsOptions(Checks.atLeast("digits", max, 1));
        options.accept(digits);
        return set("digits", digits);
    }

    /** Waits for speech. */
    public S speech(Consumer<? super SpeechOptions> options) {
        SpeechOptions speech = new SpeechOptions();
        options.accept(speech);
        return set("speech", speech);
    }

    /** Also reports input that is not final, as events; it ends nothing. */
    public S partialResults(boolean report) {
        return set("partial_results", report);
    }

    /** How long to wait for the input's start, sent in seconds. */
    public abstract S initialTimeout(Duration timeout);
}
