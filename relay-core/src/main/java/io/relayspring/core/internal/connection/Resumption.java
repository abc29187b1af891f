package io.relayspring.core.internal.connection;

import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.params.Params;
import java.util.List;

/** Keeps what the session is resumed with, from one socket to the next. Changed under the connection's lock. */
final class Resumption {

    /** So many in a row are about half a minute: a server that is only too busy is over it by then. */
    private static final int REFUSALS_OF_A_SESSION = 5;

    private final Scrubber scrubber;
    private int refusals;
    private volatile ServerSession session = ServerSession.NONE;

    Resumption(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    ServerSession session() {
        return session;
    }

    /** The server pushed a newer blob. */
    void authorizationState(String blob) {
        scrubber.addPassing(List.of(blob));
        session = session.withAuthorizationState(blob);
    }

    /**
     * The blob may be why the server refused us: the next attempt does without. If that is refused again and again, the
     * session may be why: a line without its calls is better than none for ever.
     */
    void refused() {
        refusals++;
        session = refusals < REFUSALS_OF_A_SESSION ? session.withAuthorizationState("") : ServerSession.NONE;
    }

    /** The server will not know this session any more. */
    void forget() {
        session = ServerSession.NONE;
    }

    /** The server accepted us with such an answer. True if the session that was asked for goes on. */
    boolean accepted(ServerSession asked, Params result) {
        refusals = 0;
        // Not what was asked for: a newer blob may have overtaken the answer.
        session = session.after(result);
        scrubber.addPassing(List.of(session.protocol()));
        return asked.isRestoredBy(result);
    }
}
