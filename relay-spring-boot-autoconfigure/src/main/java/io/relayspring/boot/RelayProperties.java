package io.relayspring.boot;

import io.relayspring.core.call.RemainingCalls;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.SmartLifecycle;

/** The settings {@code signalwire.relay.*}: of the one client or of several, and of their life within the application. */
@ConfigurationProperties(RelayProperties.PREFIX)
public class RelayProperties extends RelayClientProperties {

    /** What all names begin with. */
    public static final String PREFIX = "signalwire.relay";

    /** Whether to configure a RELAY client. */
    private boolean enabled = true;

    /** Whether the client starts with the application. */
    private boolean autoStartup = true;

    /**
     * How long the start of the application waits for the connection, and fails without it. The start does not wait unless
     * this is set.
     */
    private @Nullable Duration awaitConnection;

    /**
     * How many clients of this process may be running at once. Each application context may run as many as it has
     * accounts unless set.
     */
    private @Nullable Integer maxConnections;

    /** Name of the client that is injected where none is named, of several. */
    private @Nullable String primary;

    /** Clients by name, for several accounts. The settings of the top level are their defaults. */
    private final Map<String, RelayClientProperties> clients = new LinkedHashMap<>();

    private final Lifecycle lifecycle = new Lifecycle();

    private final Shutdown shutdown = new Shutdown();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isAutoStartup() {
        return autoStartup;
    }

    public void setAutoStartup(boolean autoStartup) {
        this.autoStartup = autoStartup;
    }

    public @Nullable Duration getAwaitConnection() {
        return awaitConnection;
    }

    public void setAwaitConnection(@Nullable Duration awaitConnection) {
        this.awaitConnection = awaitConnection;
    }

    public @Nullable Integer getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(@Nullable Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    public @Nullable String getPrimary() {
        return primary;
    }

    public void setPrimary(@Nullable String primary) {
        this.primary = primary;
    }

    public Map<String, RelayClientProperties> getClients() {
        return clients;
    }

    public Lifecycle getLifecycle() {
        return lifecycle;
    }

    public Shutdown getShutdown() {
        return shutdown;
    }

    /** When the client starts and stops among the other beans. */
    public static class Lifecycle {

        /** Phase of the start and, in reverse, of the stop. */
        private int phase = SmartLifecycle.DEFAULT_PHASE - 512;

        public int getPhase() {
            return phase;
        }

        public void setPhase(int phase) {
            this.phase = phase;
        }
    }

    /** How the client stops. */
    public static class Shutdown {

        /** Whether calls that are up may end when the application stops. */
        private boolean drain = true;

        /** How long they may take. As long as spring.lifecycle.timeout-per-shutdown-phase says unless set. */
        private @Nullable Duration timeout;

        /** What becomes of the calls that are up even then. */
        private RemainingCalls remainingCalls = RemainingCalls.HANGUP;

        public boolean isDrain() {
            return drain;
        }

        public void setDrain(boolean drain) {
            this.drain = drain;
        }

        public @Nullable Duration getTimeout() {
            return timeout;
        }

        public void setTimeout(@Nullable Duration timeout) {
            this.timeout = timeout;
        }

        public RemainingCalls getRemainingCalls() {
            return remainingCalls;
        }

        public void setRemainingCalls(RemainingCalls remainingCalls) {
            this.remainingCalls = remainingCalls;
        }
    }
}
