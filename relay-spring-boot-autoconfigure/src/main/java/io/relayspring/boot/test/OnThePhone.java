package io.relayspring.boot.test;

import io.relayspring.simulator.report.Transcript;
import io.relayspring.simulator.report.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Tells beside a test's failure what happened in its calls. */
final class OnThePhone extends Exception {

    private static final long serialVersionUID = 1L;

    private OnThePhone(String calls) {
        super(calls, null, false, false);
    }

    /** Adds what the failure does not tell itself. */
    static void addTo(Throwable failure, List<Transcript> transcripts) {
        String told = String.valueOf(failure.getMessage());
        List<Transcript> untold = transcripts.stream()
                .filter(transcript -> !told.contains(transcript.callId()))
                .toList();
        if (!untold.isEmpty()) {
            failure.addSuppressed(new OnThePhone(text(untold)));
        }
    }

    /** The failure of a test that did not fail itself. */
    static AssertionError failure(List<Violation> forbidden, List<Transcript> transcripts) {
        String rules = forbidden.stream().map(Violation::toString).collect(Collectors.joining("\n  ", "  ", "\n"));
        return new AssertionError("The application did what the protocol forbids (@AllowViolations lets it):\n" + rules
                + text(transcripts));
    }

    private static String text(List<Transcript> transcripts) {
        return transcripts.stream().map(Transcript::toString).collect(Collectors.joining("\n"));
    }
}
