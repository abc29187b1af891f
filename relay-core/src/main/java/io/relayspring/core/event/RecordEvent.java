package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RecordState;
import java.time.Duration;
import java.util.OptionalDouble;

/** A recording started, paused or ended: {@code calling.call.record}. */
public final class RecordEvent extends ActionEvent {

    RecordEvent(Params envelope) {
        super(envelope);
    }

    /** Where the recording stands. */
    public RecordState state() {
        return RecordState.of(Nested.text(params(), "record", "state"));
    }

    /** Where it can be fetched; empty if the server did not say. */
    public String url() {
        return Nested.text(params(), "record", "url");
    }

    /** How long it is; zero if the server did not say. */
    public Duration duration() {
        return Nested.duration(params(), "record", "duration");
    }

    /** Its size in bytes; 0 if the server did not say. */
    public long size() {
        OptionalDouble size = Nested.number(params(), "record", "size");
        return (long) size.orElse(0);
    }
}
