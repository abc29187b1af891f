package io.relayspring.core.vocabulary;

/** How a recording is stored: {@code format} of {@code calling.record}. */
public enum RecordFormat implements Word {
    MP3("mp3"),
    WAV("wav");

    private final String wire;

    RecordFormat(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
