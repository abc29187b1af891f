package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionChange.Gap;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.List;

/** Who owns what a session carries: is told of events and of what became of the session. Must not block. */
public interface SessionListener {

    /** An event of the session, acknowledged already; on the reader. */
    void onEvent(Params envelope);

    /** The session goes on after a gap. Returns the ids of the calls that do too. */
    List<String> sessionRestored();

    /** The session is gone. Returns the ids of the calls that are lost with it. */
    List<String> sessionLost(String why);

    /** What a gap of this length did to the calls. */
    default Gap gap(Duration length, boolean restored) {
        return restored
                ? new Gap(length, sessionRestored(), List.of())
                : new Gap(length, List.of(), sessionLost("the server did not restore the session"));
    }
}
