package io.relayspring.simulator.internal.session;

/** One socket, as the sessions see it. No method blocks. */
public interface Line {

    void send(String text);

    /** Sends a text and, once it is out, ends the connection without a close frame. */
    void sendLast(String text);

    /** Says goodbye properly and closes. */
    void close();

    /** Ends the connection without a close frame. */
    void vanish();

    /** Tears the connection down so that the peer sees a reset. */
    void reset();
}
