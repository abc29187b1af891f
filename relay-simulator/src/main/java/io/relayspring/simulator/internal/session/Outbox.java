package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Fault.Blackhole;
import io.relayspring.simulator.fault.Fault.DuplicateEvents;
import io.relayspring.simulator.fault.Fault.DuplicateFrames;
import io.relayspring.simulator.fault.Fault.NumericIds;
import io.relayspring.simulator.fault.Fault.ReorderEvents;
import io.relayspring.simulator.fault.Fault.StallWriting;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.Place;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final Supplier<Place> place;
    private final Runnable whenLastIsOut;
    private int framesLeft = Integer.MAX_VALUE;
    private long count;
    private @Nullable Runnable held;

    /** The action is for when the last frame of a connection that is to drop has been sent. */
    Outbox(Environment environment, Line line, Outstanding outstanding, Supplier<Place> place, Runnable whenLastIsOut) {
        this.place = place;
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
        write(text, copies());
    }

    private void write(String text, int copies) {
        for (int copy = 0; copy < copies; copy++) {
            writeOnce(text);
        }
    }

    private void writeOnce(String text) {
        FaultRule<?> stall = stall();
        if (stall != null) {
            stall.whenReleased(() -> writeOnce(text));
        } else {
            put(text);
        }
    }

    /** Why nothing is sent; null when all goes out. */
    @Nullable
    FaultRule<?> stall() {
        FaultRule<?> stall = environment.faults().standing(StallWriting.class, place.get());
        return stall != null ? stall : environment.faults().standing(Blackhole.class, place.get());
    }

    private int copies() {
        return strikes(DuplicateFrames.class) ? 2 : 1;
    }

    private boolean strikes(Class<? extends Fault> sort) {
        return environment.faults().strikes(sort, place.get());
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
        JsonNode id = strikes(NumericIds.class)
                ? LongNode.valueOf(++count)
                : StringNode.valueOf(UUID.randomUUID().toString());
        int copies = copies();
        outstanding.put(id, method, subject, params, copies);
        write(Json.write(Frames.request(id, method, params)), copies);
    }

    void event(String type, ObjectNode event) {
        if (held == null && strikes(ReorderEvents.class)) {
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
        if (strikes(DuplicateEvents.class)) {
            request("signalwire.event", subject, event);
        }
    }
}
