package io.relayspring.simulator.internal.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which places a fault concerns.
 *
 * @param session of this session only; empty for all
 * @param sockets these sockets only; null for those that come as well
 */
public record Scope(String session, @Nullable Set<String> sockets) {

    /** Wherever there is an occasion. */
    public static final Scope EVERYWHERE = new Scope("", null);

    /** The sockets of one session, whenever it has one. */
    public static Scope of(String session) {
        return new Scope(session, null);
    }

    /** The same, without the sockets that come. */
    public Scope only(Set<String> present) {
        return new Scope(session, present);
    }

    boolean covers(Place place) {
        return (session.isEmpty() || session.equals(place.session()))
                && (sockets == null || sockets.contains(place.socket()));
    }

    /** Whether all that the other concerns is of this session, or this is everywhere. */
    boolean holds(Scope other) {
        return session.isEmpty() || session.equals(other.session);
    }
}
