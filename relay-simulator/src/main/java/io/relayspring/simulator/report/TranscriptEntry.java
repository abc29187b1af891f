package io.relayspring.simulator.report;

import java.time.Duration;
import java.util.Locale;

/**
 * One thing that happened in a call.
 *
 * @param at how long after the call began
 * @param kind what sort of thing
 * @param text the state, what was heard, the digits pressed, the words said
 */
public record TranscriptEntry(Duration at, Kind kind, String text) {

    /** What sort of thing happened. */
    public enum Kind {
        /** The call passed into a state; an end says why. */
        STATE,
        /** Text spoken to the caller. */
        HEARD_TTS,
        /** A recording, by its URL, played to the caller. */
        HEARD_AUDIO,
        /** Silence played to the caller, with its length in seconds. */
        HEARD_SILENCE,
        /** A ringtone, by its name, played to the caller. */
        HEARD_RINGTONE,
        /** Words that somebody else on the line said. */
        HEARD_SPEECH,
        /** Digits the caller pressed. */
        PRESSED,
        /** Words the caller said. */
        SAID,
        /** Anything else worth telling. */
        NOTE;

        /** Whether the caller heard it. */
        public boolean isHeard() {
            return switch (this) {
                case HEARD_TTS, HEARD_AUDIO, HEARD_SILENCE, HEARD_RINGTONE, HEARD_SPEECH -> true;
                case STATE, PRESSED, SAID, NOTE -> false;
            };
        }

        /** The kind in lower case with underscores, as the control API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.3f s  %-14s %s", at.toNanos() / 1e9, kind.word(), text);
    }
}
