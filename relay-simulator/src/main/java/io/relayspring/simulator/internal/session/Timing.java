package io.relayspring.simulator.internal.session;

import java.time.Duration;

/**
 * How long things take or may take.
 *
 * @param pingInterval between two pings of the server
 * @param acknowledgeWithin how soon an event or ping must have been answered
 * @param keepSessions how long a session outlives its socket
 */
public record Timing(Duration pingInterval, Duration acknowledgeWithin, Duration keepSessions) {}
