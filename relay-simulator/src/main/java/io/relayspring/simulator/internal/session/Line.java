package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Ending;

/** One socket, as the sessions see it. No method blocks. */
public interface Line {

    void send(String text);

    /** Says goodbye properly, with that code, and closes. */
    void close(int code);

    /** Ends the connection without a goodbye. */
    void end(Ending ending);

    /** Sends the first half of a frame that holds the text, then ends the connection. */
    void half(String text, Ending ending);
}
