package io.relayspring.simulator.internal.log;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The frames programs sent, the latest so many of them; masked when they are read. */
public final class Journal {

    private static final class Frame {

        private final Instant at;
        private final String session;
        private final JournalEntry.Kind kind;
        private final String method;
        private final JsonNode body;
        private final @Nullable JsonNode id;
        private String refused = "";

        Frame(Instant at, String session, JournalEntry.Kind kind, String method, JsonNode body, @Nullable JsonNode id) {
            this.at = at;
            this.session = session;
            this.kind = kind;
            this.method = method;
            this.body = body;
            this.id = id;
        }

        boolean isRequest(String connection, JsonNode asked) {
            return session.equals(connection) && asked.equals(id);
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final int size;
    private final Secrets secrets;

    public Journal(int size, Secrets secrets) {
        this.size = size;
        this.secrets = secrets;
    }

    public void add(Instant at, String session, JournalEntry.Kind kind, String method, JsonNode body) {
        add(new Frame(at, session, kind, method, body, null));
    }

    /** A request came, of that id. */
    public void request(Instant at, String session, JsonNode id, String method, JsonNode params) {
        add(new Frame(at, session, JournalEntry.Kind.REQUEST, method, params, id));
    }

    private void add(Frame frame) {
        if (frames.size() == size) {
            frames.removeFirst();
        }
        frames.addLast(frame);
    }

    /** The latest request of that id has been turned down. */
    public void refused(String session, JsonNode id, String why) {
        Iterator<Frame> latestFirst = frames.descendingIterator();
        while (latestFirst.hasNext()) {
            Frame frame = latestFirst.next();
            if (frame.isRequest(session, id)) {
                frame.refused = why;
                return;
            }
        }
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
                .filter(frame -> frame.method.equals(method))
                .map(this::entry)
                .toList();
    }

    private JournalEntry entry(Frame frame) {
        JsonNode masked = secrets.mask(frame.body);
        JsonNode params = masked instanceof ObjectNode ? masked : Json.object().set("value", masked);
        return new JournalEntry(
                frame.at,
                frame.session,
                frame.kind,
                secrets.mask(frame.method),
                Json.plain(params),
                secrets.mask(frame.refused));
    }
}
