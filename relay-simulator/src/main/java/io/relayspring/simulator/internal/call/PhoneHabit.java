package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EndReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone does when a program calls it.
 *
 * @param after how long it rings first
 * @param answers whether it then answers
 * @param otherwise how the call ends if not; null when it rings until somebody does something about it
 */
public record PhoneHabit(
        Duration after, boolean answers, @Nullable EndReason otherwise) {

    /** Answers at once. */
    static final PhoneHabit DEFAULT = new PhoneHabit(Duration.ZERO, true, null);
}
