package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.report.Transcript;
import io.relayspring.simulator.report.TranscriptEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens in one call, written down as it happens. */
final class TranscriptLog {

    private static final int MOST = 10_000;

    private final String callId;
    private final Environment environment;
    private final Instant began;
    private final List<TranscriptEntry> entries = new ArrayList<>(4);

    TranscriptLog(String callId, Environment environment) {
        this.callId = callId;
        this.environment = environment;
        this.began = environment.now();
    }

    void add(TranscriptEntry.Kind kind, String text) {
        if (entries.size() < MOST) {
            entries.add(new TranscriptEntry(Duration.between(began, environment.now()), kind, text));
        }
    }

    Transcript read() {
        return new Transcript(callId, entries);
    }
}
