package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.log.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authorization states that were pushed. Of each session the newest counts, for as long as there is the session. */
final class AuthorizationStates {

    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<Session, String> newest = new HashMap<>();
    private final Secrets secrets;

    AuthorizationStates(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A new one; what the session had before is stale. */
    String next(Session session) {
        forget(session);
        String state = "as:" + UUID.randomUUID();
        secrets.add(state);
        sessions.put(state, session);
        newest.put(session, state);
        return state;
    }

    /** Whose it is; null for what is unknown or stale. */
    @Nullable
    Session find(String state) {
        return sessions.get(state);
    }

    void forget(Session session) {
        String stale = newest.remove(session);
        if (stale != null) {
            sessions.remove(stale);
            // nobody can sign in with it any more
            secrets.remove(stale);
        }
    }
}
