package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What can be played: {@code type} of a media item. */
public enum MediaType implements Word {
    AUDIO("audio"),
    TTS("tts"),
    SILENCE("silence"),
    RINGTONE("ringtone"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<MediaType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    MediaType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static MediaType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
