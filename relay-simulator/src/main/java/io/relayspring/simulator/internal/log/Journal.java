package io.relayspring.simulator.internal.log;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The frames programs sent, the latest so many of them; masked when they are read. */
public final class Journal {

    private record Frame(Instant at, String session, JournalEntry.Kind kind, String method, JsonNode body) {}

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final int size;
    private final Secrets secrets;

    public Journal(int size, Secrets secrets) {
        this.size = size;
        this.secrets = secrets;
    }

    public void add(Instant at, String session, JournalEntry.Kind kind, String method, JsonNode body) {
        if (frames.size() == size) {
            frames.removeFirst();
        }
        frames.addLast(new Frame(at, session, kind, method, body));
    }

    public void clear() {
        frames.clear();
    }

    public List<JournalEntry> entries() {
        return frames.stream().map(this::entry).toList();
    }

    /** The frames of a method; answers count under the method they answer. */
    public List<JournalEntry> entries(String method) {
        return frames.stream()
                .filter(frame -> frame.method().equals(method))
                .map(this::entry)
                .toList();
    }

    private JournalEntry entry(Frame frame) {
        JsonNode masked = secrets.mask(frame.body());
        JsonNode params = masked instanceof ObjectNode ? masked : Json.object().set("value", masked);
        return new JournalEntry(
                frame.at(), frame.session(), frame.kind(), secrets.mask(frame.method()), Json.plain(params));
    }
}
