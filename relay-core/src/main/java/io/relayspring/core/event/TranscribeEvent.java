package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.TranscribeState;
import java.time.Duration;

/** A transcription started or has ended: {@code calling.call.transcribe}. */
public final class TranscribeEvent extends ActionEvent {

    TranscribeEvent(Params envelope) {
        super(envelope);
    }

    /** Where the transcription stands. */
    public TranscribeState state() {
        return TranscribeState.of(params().text("state"));
    }

    /** Where it can be fetched; empty before its end. */
    public String url() {
        return params().text("url");
    }

    /** The recording's id; may be empty. */
    public String recordingId() {
        return params().text("recording_id");
    }

    /** How long the recording is; zero if the server did not say. */
    public Duration duration() {
        return Nested.duration(params(), "transcribe", "duration");
    }

    /** Its size in bytes; 0 if the server did not say. */
    public long size() {
        return params().integer("size").orElse(0);
    }
}
