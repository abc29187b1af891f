package io.relayspring.simulator.report;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame a program sent, secrets masked.
 *
 * @param at when it came
 * @param session which connection of the program, by the simulator's count
 * @param kind what it was
 * @param method its method; for an answer the method it answers, empty when there is none
 * @param params its params, its result or its error, as plain maps, lists, texts and numbers
 * @param refused how the simulator has turned the request down, such as {@code 409 Call has not been answered}; empty
 *     when it has not
 */
public record JournalEntry(
        Instant at, String session, Kind kind, String method, Map<String, @Nullable Object> params, String refused) {

    /** What a frame was. */
    public enum Kind {
        /** A request with a method. */
        REQUEST,
        /** An answer with a result. */
        ANSWER,
        /** An answer with an error. */
        ERROR,
        /** Nothing that JSON-RPC knows. */
        UNREADABLE
    }

    /** The value at a path of field names and list places, such as {@code play.0.params.text}; null when there is none. */
    public @Nullable Object at(String path) {
        @Nullable Object here = params;
        for (String step : path.split("\\.", -1)) {
            here = inside(here, step);
        }
        return here;
    }

    private static @Nullable Object inside(@Nullable Object here, String step) {
        if (here instanceof Map<?, ?> map) {
            return map.get(step);
        }
        if (here instanceof java.util.List<?> list && step.matches("\\d{1,6}")) {
            int place = Integer.parseInt(step);
            return place < list.size() ? list.get(place) : null;
        }
        return null;
    }
}
