package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.core.vocabulary.TranscribeState;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.Recordings;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.sound.TextFile;
import io.relayspring.simulator.report.TranscriptEntry;
import io.relayspring.simulator.report.TranscriptEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.transcribe}: what is spoken on the call from its start to its end, as a text to be fetched where the
 * last event says. That event comes after the call's end too, as a recording's does. Its times are seconds since 1970;
 * the protocol does not name their unit.
 */
public final class Transcription extends FeedOperation {

    private static final Map<Kind, String> VOICES =
            Map.of(Kind.SAID, "caller", Kind.HEARD_SPEECH, "other", Kind.HEARD_TTS, "program");

    private static final Feed TRANSCRIBE = new Feed(
            RelayMethod.CALLING_TRANSCRIBE,
            EventType.CALLING_CALL_TRANSCRIBE,
            TranscribeState.TRANSCRIBING.wire(),
            List.of());

    private final Recordings files;
    private final String id = UUID.randomUUID().toString();
    private Instant began;
    private int before;

    public Transcription(PhoneCall call, Recordings files, ObjectNode command) {
        super(call, TRANSCRIBE, command);
        this.files = files;
        this.began = call.environment().now();
    }

    @Override
    protected void start() {
        began = call().environment().now();
        before = call().transcript().entries().size();
        super.start();
    }

    @Override
    protected ObjectNode last() {
        Instant ended = call().environment().now();
        TextFile text = new TextFile(text());
        files.add(name(), text);
        return Json.object()
                .put("url", Recordings.url(call(), name()))
                .put("recording_id", id)
                .put("duration", Duration.between(began, ended).toMillis() / 1000.0)
                .put("size", text.size())
                .put("start_time", began.toEpochMilli() / 1000.0)
                .put("end_time", ended.toEpochMilli() / 1000.0);
    }

    private String name() {
        return id + ".txt";
    }

    private String text() {
        return call().transcript().entries().stream()
                .skip(before)
                .filter(entry -> VOICES.containsKey(entry.kind()))
                .map(Transcription::line)
                .collect(Collectors.joining());
    }

    private static String line(TranscriptEntry entry) {
        return VOICES.get(entry.kind()) + ": " + entry.text() + "\n";
    }

    @Override
    protected void callEnded() {
        finish();
    }
}
