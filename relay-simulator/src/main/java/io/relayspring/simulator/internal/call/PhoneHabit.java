package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.line.Routine;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone does when a program calls or texts it.
 *
 * @param reaction what it does when it is called
 * @param after how long it rings first
 * @param party who or what is there
 * @param fate how messages to it end; {@code SENT} when nothing more is heard of them
 * @param reason why they end so; may be empty
 * @param routine what somebody there does of their own accord
 */
public record PhoneHabit(
        Reaction reaction, Duration after, Party party, MessageState fate, String reason, Routine routine) {

    /** What a telephone does when it is called. */
    public enum Reaction {
        ANSWER(null),
        BUSY(EndReason.BUSY),
        NO_ANSWER(EndReason.NO_ANSWER),
        DECLINE(EndReason.DECLINE),
        /** Rings until somebody does something about it. */
        RING(null);

        private final @Nullable EndReason end;

        Reaction(@Nullable EndReason end) {
            this.end = end;
        }

        /** How the call ends by it; null when it does not. */
        @Nullable
        EndReason end() {
            return end;
        }

        /** The name in lower case, as the control API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Answers at once: a person; messages are delivered. */
    public static final PhoneHabit DEFAULT =
            new PhoneHabit(Reaction.ANSWER, Duration.ZERO, Party.PERSON, MessageState.DELIVERED, "", Routine.NONE);

    public PhoneHabit reacting(Reaction other, Duration ringing) {
        return new PhoneHabit(other, ringing, party, fate, reason, routine);
    }

    public PhoneHabit with(Party other) {
        return new PhoneHabit(reaction, after, other, fate, reason, routine);
    }

    public PhoneHabit ending(MessageState other, String why) {
        return new PhoneHabit(reaction, after, party, other, why, routine);
    }

    public PhoneHabit following(Routine other) {
        return new PhoneHabit(reaction, after, party, fate, reason, other);
    }
}
