package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.fault.Fault.Blackhole;
import io.relayspring.simulator.fault.Fault.Drop;
import io.relayspring.simulator.fault.Fault.HalfFrame;
import io.relayspring.simulator.fault.Fault.StallReading;
import io.relayspring.simulator.fault.Garbage;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.Place;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** One socket of a program, from its first frame to its last. */
public final class Connection {

    /** How long a connection that is to drop waits for its last frame to be acknowledged. */
    private static final Duration LONGEST_DRAIN = Duration.ofMillis(500);

    /** The code of a close that nothing is wrong with. */
    public static final int NORMAL = 1000;

    private static final int GOING_AWAY = 1001;

    private final Environment environment;
    private final String name;
    private final Line line;
    private final RequestHandler handler;
    private final Outstanding outstanding;
    private final Outbox outbox;
    private @Nullable Session session;
    private boolean open = true;
    private boolean signedIn;
    private @Nullable Runnable end;

    public Connection(Environment environment, String name, Line line, RequestHandler handler) {
        this.environment = environment;
        this.name = name;
        this.line = line;
        this.handler = handler;
        this.outstanding = new Outstanding(environment, name, this::isStalled);
        this.outbox =
                new Outbox(environment, line, outstanding, this::place, () -> endOnceAnswered(() -> drop(Ending.RST)));
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

    /** The last frame has been sent. An end now could overtake it, so the acknowledgement is waited for, but not long. */
    private void endOnceAnswered(Runnable ending) {
        end = ending;
        environment.laterInReality(LONGEST_DRAIN, ending);
    }

    /** Closes it properly. */
    public void close(int code) {
        if (open) {
            line.close(code);
            closed();
        }
    }

    /** Ends it without a goodbye. */
    public void drop(Ending ending) {
        if (open) {
            line.end(ending);
            closed();
        }
    }

    /** Ends it in the middle of a frame. */
    void breakOff(Ending ending) {
        if (open) {
            line.half(Garbage.UNKNOWN_CALL.text(name), ending);
            closed();
        }
    }

    /** The program has come back over another. Nobody may be left to answer a goodbye. */
    void replaced() {
        if (isStalled()) {
            drop(Ending.RST);
        } else {
            close(NORMAL);
        }
    }

    /** Why nothing is read; null when all is. */
    public @Nullable FaultRule<?> readingStall() {
        FaultRule<?> stall = environment.faults().standing(StallReading.class, place());
        return stall != null ? stall : environment.faults().standing(Blackhole.class, place());
    }

    /** Whether nothing is sent. */
    public boolean isWritingStalled() {
        return outbox.stall() != null;
    }

    private boolean isStalled() {
        return isWritingStalled() || readingStall() != null;
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
            if (end == null) {
                request(id, frame);
            }
        } else if (frame.has("result") || frame.has("error")) {
            answered(id, frame);
        } else {
            unreadable(text, "A frame holds a method, a result or an error");
        }
    }

    private void answered(JsonNode id, ObjectNode frame) {
        if (outstanding.answered(id, frame) && session != null) {
            session.restartIsKnown();
        }
        if (end != null && outstanding.isEmpty()) {
            end.run();
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
        environment.journal().request(environment.now(), name, id, method, params);
        if (!isCutOff(method)) {
            handler.handle(this, id, method, params);
        }
    }

    private boolean isCutOff(String method) {
        FaultRule<Drop> dropped = environment.faults().take(Drop.class, place(), method);
        if (dropped != null) {
            drop(dropped.fault().ending());
            return true;
        }
        FaultRule<HalfFrame> half = environment.faults().take(HalfFrame.class, place(), method);
        if (half != null) {
            breakOff(half.fault().ending());
        }
        return half != null;
    }

    /** Sends an answer frame as it is. */
    public void answer(ObjectNode frame) {
        String refusal = Frames.refusal(frame);
        if (!refusal.isEmpty()) {
            environment.journal().refused(name, frame.path("id"), refusal);
        }
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
        if (open && end == null) {
            outbox.event(type, event);
        }
    }

    /** Pings now, and again and again. */
    void ping() {
        if (isSignedIn()) {
            pingOnce();
            environment.later(environment.timing().pingInterval(), this::ping);
        }
    }

    /** Asks the program whether it is there. */
    void pingOnce() {
        ObjectNode params = Json.object().put("timestamp", environment.now().toEpochMilli() / 1000.0);
        outbox.request("signalwire.ping", "a ping", params);
    }

    /** What the program has still to answer. */
    List<String> unanswered() {
        return outstanding.subjects();
    }

    /** Announces the end of this connection, and perhaps brings it about. */
    public void announceDisconnect(boolean restart, boolean closes) {
        outbox.request(
                "signalwire.disconnect", "signalwire.disconnect", Json.object().put("restart", restart));
        if (restart && session != null) {
            session.forget();
        }
        if (closes) {
            endOnceAnswered(() -> close(GOING_AWAY));
        }
    }

    public String name() {
        return name;
    }

    /** Where the program has found this server, for plain HTTP. */
    String reachedAt() {
        return line.reachedAt();
    }

    /** Where faults find it. */
    public Place place() {
        return new Place(name, session == null ? "" : session.name());
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
        return signedIn && open && end == null;
    }

    void signedIn() {
        signedIn = true;
    }

    /** Answers the request of that id with a result. */
    public void result(JsonNode id, ObjectNode result) {
        answer(Frames.result(id, result));
    }
}
