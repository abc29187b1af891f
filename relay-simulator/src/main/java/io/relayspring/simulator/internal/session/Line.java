package io.relayspring.simulator.internal.session;

/** One socket, as the sessions see it. No method blocks. */
public interface Line {

    void send(String text);

    /** Says goodbye properly and closes. */
    void close();

    /** Tears the connection down so that the peer sees a reset. */
    void reset();
}
