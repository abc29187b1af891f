package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.time.SimulatorClock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One program signed in. It outlives its socket for a while. */
public final class Session {

    private final Environment environment;
    private final String name;
    private final Account account;
    private final String protocol;
    private final Set<String> contexts = new LinkedHashSet<>();
    private @Nullable Connection connection;
    private SimulatorClock.@Nullable Timer expiry;
    private String reachedAt = "";
    private boolean gone;
    private boolean forgotten;
    private boolean restartKnown;
    private int missed;

    Session(Environment environment, String name, Account account, String protocol) {
        this.environment = environment;
        this.name = name;
        this.account = account;
        this.protocol = protocol;
    }

    void attach(Connection fresh, Collection<String> wanted) {
        if (expiry != null) {
            expiry.cancel();
        }
        connection = fresh;
        reachedAt = fresh.reachedAt();
        contexts.clear();
        contexts.addAll(wanted);
        fresh.session(this);
    }

    void detach(SimulatorClock.Timer until) {
        connection = null;
        expiry = until;
    }

    void end() {
        gone = true;
        connection = null;
        if (expiry != null) {
            expiry.cancel();
        }
    }

    /** Sends an event; false when it is lost, for lack of a socket. */
    public boolean event(String type, ObjectNode params) {
        return event(type, params, "");
    }

    /** Sends an event that names a context outside as well. */
    public boolean event(String type, ObjectNode params, String context) {
        if (connection == null || !connection.isSignedIn()) {
            missed++;
            return false;
        }
        ObjectNode event = Frames.event(type, environment.now(), protocol, params);
        if (!context.isEmpty()) {
            event.put("context", context);
        }
        connection.event(type, event);
        return true;
    }

    public void receive(Collection<String> more) {
        contexts.addAll(more);
    }

    public void unreceive(Collection<String> less) {
        contexts.removeAll(less);
    }

    boolean takes(String context) {
        return isConnected() && contexts.contains(context);
    }

    /** Whether it has a socket over which its sign-in has been answered. */
    public boolean isConnected() {
        return connection != null && connection.isSignedIn();
    }

    /** Asks the program whether it is there, if it has a socket. */
    public void ping() {
        if (connection != null && isConnected()) {
            connection.pingOnce();
        }
    }

    /** What it has still to answer, and can: nothing once it has no socket. */
    public List<String> unanswered() {
        return connection == null || !isConnected() ? List.of() : connection.unanswered();
    }

    public Set<String> contexts() {
        return Set.copyOf(contexts);
    }

    /** Where the program has found this server, for plain HTTP. */
    public String reachedAt() {
        return reachedAt;
    }

    public Account account() {
        return account;
    }

    public String protocol() {
        return protocol;
    }

    public @Nullable Connection connection() {
        return connection;
    }

    /** How many events sent over its socket have not been answered yet. */
    public int unacknowledged() {
        return connection == null ? 0 : connection.unacknowledged();
    }

    /** From now on the server does not give this session back to whoever asks for it. */
    public void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    /** The program has answered the announcement of a restart: it is not to come back for this session. */
    void restartIsKnown() {
        restartKnown = true;
    }

    boolean isRestartKnown() {
        return restartKnown;
    }

    /** Whether it will never come back. */
    public boolean isGone() {
        return gone;
    }

    /** How many events found no socket and were lost. */
    public int missed() {
        return missed;
    }

    /** What it is called; it keeps its name when it is resumed. */
    public String name() {
        return name;
    }
}
