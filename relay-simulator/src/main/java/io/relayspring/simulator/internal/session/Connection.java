package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** One socket of a program, from its first frame to its last. */
public final class Connection {

    /** How long a connection that is to drop waits for its last frame to be acknowledged. */
    private static final Duration LONGEST_DRAIN = Duration.ofMillis(500);

    private final Environment environment;
    private final String name;
    private final Line line;
    private final RequestHandler handler;
    private final Outstanding outstanding;
    private final Outbox outbox;
    private @Nullable Session session;
    private boolean open = true;
    private boolean signedIn;
    private boolean draining;

    public Connection(Environment environment, String name, Line line, RequestHandler handler) {
        this.environment = environment;
        this.name = name;
        this.line = line;
        this.handler = handler;
        this.outstanding = new Outstanding(environment, name);
        this.outbox = new Outbox(environment, line, outstanding, this::drain);
    }

    /** A text came in. */
    public void received(String text) {
        environment.monitor().run(() -> {
            if (open) {
                accept(text);
            }
        });
    }

    /** The socket is gone, by whosever doing. */
    public void closed() {
        environment.monitor().run(() -> {
            if (open) {
                open = false;
                outstanding.forget();
                handler.closed(this);
            }
        });
    }

    /** The last frame has been sent. A reset now could overtake it, so the acknowledgement is waited for, but not long. */
    private void drain() {
        draining = true;
        environment.laterInReality(LONGEST_DRAIN, this::tear);
    }

    private void tear() {
        if (open) {
            line.reset();
            closed();
        }
    }

    private void accept(String text) {
        JsonNode node = Json.parse(text);
        if (!(node instanceof ObjectNode frame)) {
            unreadable(text, "A frame is a JSON object");
            return;
        }
        JsonNode id = frame.get("id");
        if (!"2.0".equals(Json.text(frame, "jsonrpc")) || id == null || !(id.isString() || id.isNumber())) {
            unreadable(text, "A frame names jsonrpc 2.0 and an id");
        } else if (frame.has("method")) {
            if (!draining) {
                request(id, frame);
            }
        } else if (frame.has("result") || frame.has("error")) {
            outstanding.answered(id, frame);
            if (draining && outstanding.isEmpty()) {
                tear();
            }
        } else {
            unreadable(text, "A frame holds a method, a result or an error");
        }
    }

    private void unreadable(String text, String rule) {
        JsonNode shown = Json.object().put("length", text.length());
        environment.journal().add(environment.now(), name, JournalEntry.Kind.UNREADABLE, "", shown);
        environment.violations().forbidden(name, "", rule, "Sent a frame of " + text.length() + " characters");
        answer(Refusal.error(-32600, rule).frame(NullNode.getInstance()));
    }

    private void request(JsonNode id, ObjectNode frame) {
        String method = Json.text(frame, "method");
        JsonNode given = frame.get("params");
        JsonNode params = given == null || given.isNull() ? Json.object() : given;
        environment.journal().add(environment.now(), name, JournalEntry.Kind.REQUEST, method, params);
        if (environment.faults().take(FaultKind.DROP, method) != null) {
            tear();
            return;
        }
        handler.handle(this, id, method, params);
    }

    /** Sends an answer frame as it is. */
    public void answer(ObjectNode frame) {
        send(Json.write(frame));
    }

    /** Sends any text at all. */
    public void send(String text) {
        if (open) {
            outbox.write(text);
        }
    }

    /** Sends a text that may contain a request whose answer nobody checks. */
    public void sendFree(JsonNode id, String text) {
        outstanding.putFree(id);
        send(text);
    }

    /** Sends an event, as often and in the order the faults wish. */
    void event(String type, ObjectNode event) {
        if (open && !draining) {
            outbox.event(type, event);
        }
    }

    void ping() {
        if (isSignedIn()) {
            ObjectNode params = Json.object().put("timestamp", environment.now().toEpochMilli() / 1000.0);
            outbox.request("signalwire.ping", "a ping", params);
            environment.later(environment.timing().pingInterval(), this::ping);
        }
    }

    /** Announces the end of this connection. */
    public void announceDisconnect(boolean restart) {
        outbox.request(
                "signalwire.disconnect", "signalwire.disconnect", Json.object().put("restart", restart));
    }

    public String name() {
        return name;
    }

    public Line line() {
        return line;
    }

    public int unacknowledged() {
        return outstanding.events();
    }

    public void dropAfter(int frames) {
        outbox.dropAfter(frames);
    }

    /** Whose connection this is; null until it has signed in. */
    public @Nullable Session session() {
        return session;
    }

    void session(Session begun) {
        session = begun;
    }

    /** Whether its {@code signalwire.connect} has been answered. */
    public boolean isSignedIn() {
        return signedIn && open && !draining;
    }

    void signedIn() {
        signedIn = true;
    }

    /** Answers the request of that id with a result. */
    public void result(JsonNode id, ObjectNode result) {
        answer(Frames.result(id, result));
    }
}
