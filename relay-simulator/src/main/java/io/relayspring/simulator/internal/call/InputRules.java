package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What input an operation takes, and for how long it waits for it. */
record InputRules(
        boolean digits,
        int max,
        String terminators,
        Duration digitTimeout,
        boolean speech,
        Duration initialTimeout,
        boolean partialResults,
        boolean continuous,
        boolean sendStartOfInput) {

    private static final double INITIAL_SECONDS = 4;
    private static final double DIGIT_SECONDS = 5;

    /** The rules a {@code collect} object holds. */
    static InputRules of(JsonNode collect) {
        JsonNode digits = collect.path("digits");
        return new InputRules(
                digits.isObject(),
                (int) Json.number(digits, "max", 1),
                Json.text(digits, "terminators"),
                Json.seconds(digits, "digit_timeout", DIGIT_SECONDS),
                collect.path("speech").isObject(),
                Json.seconds(collect, "initial_timeout", INITIAL_SECONDS),
                Json.flag(collect, "partial_results"),
                Json.flag(collect, "continuous"),
                Json.flag(collect, "send_start_of_input"));
    }
}
