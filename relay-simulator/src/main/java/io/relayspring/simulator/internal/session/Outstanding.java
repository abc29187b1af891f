package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server sent over one connection and the program has still to answer. */
final class Outstanding {

    private record Asked(String method, String subject, ObjectNode params, Instant at, int copies, boolean free) {

        Asked oneCopyLess() {
            return new Asked(method, subject, params, at, copies - 1, free);
        }

        Asked letOff() {
            return new Asked(method, subject, params, at, copies, true);
        }
    }

    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Environment environment;
    private final String connection;
    private final BooleanSupplier stalled;
    private boolean watching;
    private boolean over;

    /** @param stalled whether nothing is read from the program, or nothing sent to it */
    Outstanding(Environment environment, String connection, BooleanSupplier stalled) {
        this.environment = environment;
        this.connection = connection;
        this.stalled = stalled;
    }

    /** A request goes out, in so many copies, that must be answered in time. */
    void put(JsonNode id, String method, String subject, ObjectNode params, int copies) {
        asked.put(id.toString(), new Asked(method, subject, params, environment.nowInReality(), copies, false));
        watch();
    }

    /** A request goes out that may be answered in any way, or not at all. */
    void putFree(JsonNode id) {
        asked.put(id.toString(), new Asked("", "", Json.object(), environment.nowInReality(), 1, true));
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** What has still to be answered, each thing once. */
    List<String> subjects() {
        return asked.values().stream()
                .filter(waiting -> !waiting.free())
                .map(Asked::subject)
                .distinct()
                .toList();
    }

    int events() {
        return (int) asked.values().stream()
                .filter(entry -> entry.method().equals("signalwire.event") && !entry.free())
                .count();
    }

    void forget() {
        over = true;
        asked.clear();
    }

    /** An answer came in; whether it is to an announced restart, so that the program knows of that. */
    boolean answered(JsonNode id, ObjectNode frame) {
        Asked request = asked.computeIfPresent(id.toString(), (key, waiting) -> waiting.oneCopyLess());
        if (request != null && request.copies() <= 0) {
            asked.remove(id.toString());
        }
        boolean good = frame.path("result").isObject();
        note(frame, good, request == null ? "" : request.method());
        if (request == null) {
            forbidden("An answer carries the id of a request that is waiting for it", "Answered an unknown id");
        } else if (good) {
            check(request, frame.path("result"));
        } else if (!request.free()) {
            forbidden("Events and pings are answered with a result", "Answered " + request.subject() + " otherwise");
        }
        return request != null
                && request.method().equals("signalwire.disconnect")
                && Json.flag(request.params(), "restart");
    }

    private void note(ObjectNode frame, boolean good, String method) {
        JournalEntry.Kind kind = good ? JournalEntry.Kind.ANSWER : JournalEntry.Kind.ERROR;
        environment.journal().add(environment.now(), connection, kind, method, body(frame));
    }

    private void check(Asked request, JsonNode result) {
        if (request.method().equals("signalwire.ping")) {
            if (!isPong(request.params(), result)) {
                forbidden("A ping is answered with nothing or its own timestamp", "Answered a ping with more or else");
            }
        } else if (request.method().equals("signalwire.disconnect") && !result.isEmpty()) {
            forbidden("A disconnect is answered with an empty result", "Put fields into the answer to a disconnect");
        } else if (request.method().equals("signalwire.event") && !result.isEmpty()) {
            forbidden("An event is acknowledged with an empty result", "Put fields into the acknowledgement");
        }
    }

    private static boolean isPong(ObjectNode ping, JsonNode result) {
        double given = Json.number(result, "timestamp", Double.NaN);
        return result.isEmpty() || (result.size() == 1 && given == Json.number(ping, "timestamp", Double.NaN));
    }

    private static JsonNode body(ObjectNode frame) {
        JsonNode result = frame.get("result");
        JsonNode error = frame.get("error");
        return result != null ? result : error != null ? error : Json.object();
    }

    private void watch() {
        if (!watching && !over) {
            watching = true;
            environment.laterInReality(environment.timing().acknowledgeWithin(), this::look);
        }
    }

    /** Reports what has waited for too long, once each, and comes back while anything waits. */
    private void look() {
        watching = false;
        if (stalled.getAsBoolean()) {
            // the program cannot be blamed for what has not left or not been read
            watch();
            return;
        }
        report();
    }

    private void report() {
        Instant latest = environment.nowInReality().minus(environment.timing().acknowledgeWithin());
        boolean rest = false;
        for (Map.Entry<String, Asked> entry : asked.entrySet()) {
            @Nullable Asked late = entry.getValue().at().isAfter(latest) ? null : entry.getValue();
            if (late == null) {
                rest = true;
            } else if (!late.free()) {
                entry.setValue(late.letOff());
                forbidden("Events and pings are answered at once", "No answer in time to " + late.subject());
            }
        }
        if (rest) {
            watch();
        }
    }

    private void forbidden(String rule, String what) {
        environment.violations().forbidden(connection, "", rule, what);
    }
}
