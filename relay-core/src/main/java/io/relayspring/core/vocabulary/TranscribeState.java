package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a transcription stands: {@code state} of {@code calling.call.transcribe}. */
public enum TranscribeState implements Word {
    TRANSCRIBING("transcribing"),
    FINISHED("finished"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<TranscribeState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    TranscribeState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static TranscribeState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
