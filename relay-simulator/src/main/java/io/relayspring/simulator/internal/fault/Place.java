package io.relayspring.simulator.internal.fault;

/**
 * Where something may go wrong.
 *
 * @param socket the socket's name; empty before there is one
 * @param session the session's name; empty before it is known
 */
public record Place(String socket, String session) {

    /** Before there is a socket. */
    public static final Place HANDSHAKE = new Place("", "");
}
