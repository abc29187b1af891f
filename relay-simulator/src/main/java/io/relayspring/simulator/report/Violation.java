package io.relayspring.simulator.report;

import java.time.Instant;

/**
 * Something a program did that it should not have done.
 *
 * @param at when
 * @param severity how bad it is
 * @param session which connection of the program, by the simulator's count
 * @param callId the call it concerns; empty when none
 * @param rule the rule, as one short sentence
 * @param what what happened, without secrets
 */
public record Violation(Instant at, Severity severity, String session, String callId, String rule, String what) {

    @Override
    public String toString() {
        String where = callId.isEmpty() ? "" : " on call " + callId;
        return severity.name().toLowerCase(java.util.Locale.ROOT) + where + ": " + what + " (" + rule + ")";
    }
}
