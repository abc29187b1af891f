package io.relayspring.simulator.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that happened in a call so far, in order.
 *
 * @param callId the call
 * @param entries what happened, the earliest first
 */
public record Transcript(String callId, List<TranscriptEntry> entries) {

    /** Keeps a copy of the entries. */
    public Transcript {
        entries = List.copyOf(entries);
    }

    /** What the caller heard, in order: texts spoken, URLs of recordings, lengths of silence, names of ringtones. */
    public List<String> heard() {
        return entries.stream()
                .filter(entry -> entry.kind().isHeard())
                .map(TranscriptEntry::text)
                .toList();
    }

    /** The states the call passed through, in order, as the wire words. */
    public List<String> states() {
        return texts(TranscriptEntry.Kind.STATE).stream()
                .map(text -> text.split(" ", 2)[0])
                .toList();
    }

    /** All digits the caller pressed, in order, as one text. */
    public String pressed() {
        return String.join("", texts(TranscriptEntry.Kind.PRESSED));
    }

    /** What the caller said, in order. */
    public List<String> said() {
        return texts(TranscriptEntry.Kind.SAID);
    }

    private List<String> texts(TranscriptEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(TranscriptEntry::text)
                .toList();
    }

    /** The whole transcript, a line for each entry. */
    @Override
    public String toString() {
        return entries.stream()
                .map(TranscriptEntry::toString)
                .collect(Collectors.joining("\n  ", "call " + callId + "\n  ", ""));
    }
}
