package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.PendingDials;
import io.relayspring.core.internal.connection.Connection;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what a client that closes would leave behind on the server: dials and calls, which cost money. */
record Farewell(String client, Timers timers, Connection connection) {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    /** How long the server has to tell what became of a dial that was given up. */
    private static final Duration DIALS = Duration.ofSeconds(2);

    void say(CallRegistry calls, PendingDials dials, Duration atMost) {
        List<Pending<EndReason>> ends = dials.cancelAll();
        connection.drain();
        if (!ends.isEmpty()) {
            connection.hurry();
            calls.all().forEach(call -> call.hangup(HangupReason.HANGUP));
            awaitDials(ends);
        }
        hangUpAll(calls, atMost);
    }

    private void awaitDials(List<Pending<EndReason>> ends) {
        long deadline = timers.nanoTime() + DIALS.toNanos();
        int unknown = 0;
        for (Pending<EndReason> end : ends) {
            try {
                end.await(Duration.ofNanos(Math.max(0, deadline - timers.nanoTime())));
            } catch (RelayException e) {
                unknown++;
            }
        }
        if (unknown > 0) {
            log.warn("client {} is closed though {} of {} dials may go on ringing", client, unknown, ends.size());
        }
    }

    /** Without a connection one is sought at once: whoever pays for these calls wants them ended. But not for ever. */
    private void hangUpAll(CallRegistry calls, Duration atMost) {
        long deadline = timers.nanoTime() + atMost.toNanos();
        Map<CallSession, Pending<CommandResult>> hangups = new LinkedHashMap<>();
        calls.all().forEach(call -> hangups.put(call, call.hangup(HangupReason.HANGUP)));
        if (!hangups.isEmpty()) {
            connection.hurry();
        }
        List<RelayException> failures = new ArrayList<>();
        hangups.forEach((call, hangup) -> {
            try {
                hangup.await(Duration.ofNanos(Math.max(0, deadline - timers.nanoTime())));
                call.hungUp();
            } catch (RelayException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            log.warn(
                    "client {} is closed though {} of {} calls could not be hung up: {}",
                    client,
                    failures.size(),
                    hangups.size(),
                    failures.get(0).getMessage());
        }
    }
}
