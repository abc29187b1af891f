package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What goes out over one connection, with the faults that strike on the way out. */
final class Outbox {

    /** After this an event held back to be overtaken goes out, overtaken or not. */
    private static final Duration LONGEST_HOLD = Duration.ofMillis(100);

    private final Environment environment;
    private final Line line;
    private final Outstanding outstanding;
    private final Runnable whenLastIsOut;
    private int framesLeft = Integer.MAX_VALUE;
    private long count;
    private @Nullable Runnable held;

    /** The action is for when the last frame of a connection that is to drop has been sent. */
    Outbox(Environment environment, Line line, Outstanding outstanding, Runnable whenLastIsOut) {
        this.whenLastIsOut = whenLastIsOut;
        this.environment = environment;
        this.line = line;
        this.outstanding = outstanding;
    }

    /** After so many frames more the connection ends. */
    void dropAfter(int frames) {
        framesLeft = frames;
    }

    void write(String text) {
        FaultRule stall = environment.faults().standing(FaultKind.STALL_WRITING);
        if (stall != null) {
            stall.whenReleased(() -> put(text));
        } else {
            put(text);
        }
    }

    private void put(String text) {
        int left = framesLeft;
        framesLeft = Math.max(0, left - 1);
        if (left > 0) {
            line.send(text);
        }
        if (left == 1) {
            whenLastIsOut.run();
        }
    }

    void request(String method, String subject, ObjectNode params) {
        JsonNode id = environment.faults().strikes(FaultKind.NUMERIC_IDS)
                ? LongNode.valueOf(++count)
                : StringNode.valueOf(UUID.randomUUID().toString());
        outstanding.put(id, method, subject);
        write(Json.write(Frames.request(id, method, params)));
    }

    void event(String type, ObjectNode event) {
        if (held == null && environment.faults().strikes(FaultKind.REORDER_EVENTS)) {
            held = () -> emit(type, event);
            environment.laterInReality(LONGEST_HOLD, this::letGo);
            return;
        }
        emit(type, event);
        letGo();
    }

    private void letGo() {
        Runnable event = held;
        held = null;
        if (event != null) {
            event.run();
        }
    }

    private void emit(String type, ObjectNode event) {
        String subject = "event " + type;
        request("signalwire.event", subject, event);
        if (environment.faults().strikes(FaultKind.DUPLICATE_EVENTS)) {
            request("signalwire.event", subject, event);
        }
    }
}
