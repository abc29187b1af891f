package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.Credentials;
import io.relayspring.core.params.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the server gave us to resume the session with; replaced whole.
 *
 * @param protocol names the session; empty for none
 * @param authorizationState the newest blob the server pushed; empty for none
 */
record ServerSession(String protocol, String authorizationState) {

    static final ServerSession NONE = new ServerSession("", "");

    boolean exists() {
        return !protocol.isEmpty();
    }

    /** The same with a newer blob; none belongs to a session that is to be forgotten. */
    ServerSession withAuthorizationState(String blob) {
        return exists() ? new ServerSession(protocol, blob) : this;
    }

    /** The parameters of {@code signalwire.connect}. */
    Params connect(Credentials credentials, Set<String> contexts) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("version", Params.of(Map.of("major", 2, "minor", 0, "revision", 0)));
        params.put("agent", Connection.AGENT);
        params.put("event_acks", true);
        params.put("authentication", credentials.authentication());
        putUnlessEmpty(params, "protocol", protocol);
        putUnlessEmpty(params, "authorization_state", authorizationState);
        if (!contexts.isEmpty()) {
            params.put("contexts", contexts);
        }
        return Params.of(params);
    }

    /** Whether the answer to such a connect says that this session goes on, else whether it names the same one. */
    boolean isRestoredBy(Params result) {
        if (!exists()) {
            return false;
        }
        String answered = result.text("protocol");
        return result.has("session_restored")
                ? result.flag("session_restored")
                : answered.isEmpty() || answered.equals(protocol);
    }

    /** The session after such an answer. */
    ServerSession after(Params result) {
        String answered = result.text("protocol");
        return new ServerSession(answered.isEmpty() ? protocol : answered, authorizationState);
    }

    private static void putUnlessEmpty(Map<String, Object> params, String name, String value) {
        if (!value.isEmpty()) {
            params.put(name, value);
        }
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return exists() ? "session" : "no session";
    }
}
