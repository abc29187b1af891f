package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Ending;

/** One socket, as the sessions see it. No method blocks. */
public interface Line {

    void send(String text);

    /** Where the other end has found this server, for plain HTTP, such as {@code http://simulator:8089}. */
    String reachedAt();

    /** Says goodbye properly, with that code, and closes. */
    void close(int code);

    /** Ends the connection without a goodbye. */
    void end(Ending ending);

    /** Sends the first half of a frame that holds the text, then ends the connection. */
    void half(String text, Ending ending);
}
