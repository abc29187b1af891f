package io.relayspring.boot;

import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.SmartLifecycle;

/** The settings of the managed client, {@code signalwire.relay.*}. Where the client has a default, it is the same here. */
@ConfigurationProperties(RelayProperties.PREFIX)
public class RelayProperties {

    /** What all names begin with. */
    public static final String PREFIX = "signalwire.relay";

    /** Whether to configure a RELAY client. */
    private boolean enabled = true;

    /** Project id of the account. Goes with api-token. */
    private @Nullable String projectId;

    /** API token of the project. Goes with project-id. */
    private @Nullable String apiToken;

    /** JWT that stands for project id and API token. */
    private @Nullable String jwtToken;

    /** Host of the server, with a port if need be. */
    private @Nullable String host;

    /** Address of the server, instead of a host. Must be wss unless it is this machine. */
    private @Nullable String url;

    /** Comma-separated list of contexts to subscribe besides those of the annotated handlers. */
    private List<String> contexts = new ArrayList<>();

    /** How long opening a connection may take. */
    private Duration connectTimeout = ConnectionSettings.DEFAULT_CONNECT_TIMEOUT;

    /** How long the answer to a command may take. */
    private Duration requestTimeout = ConnectionSettings.DEFAULT_REQUEST_TIMEOUT;

    /** How many calls may be up at once. Further offers are handed back. */
    private @Nullable Integer maxActiveCalls;

    /** Whether the client starts with the application. */
    private boolean autoStartup = true;

    private final Reconnect reconnect = new Reconnect();

    private final Heartbeat heartbeat = new Heartbeat();

    private final OfflineQueue offlineQueue = new OfflineQueue();

    private final Lifecycle lifecycle = new Lifecycle();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable String getProjectId() {
        return projectId;
    }

    public void setProjectId(@Nullable String projectId) {
        this.projectId = projectId;
    }

    public @Nullable String getApiToken() {
        return apiToken;
    }

    public void setApiToken(@Nullable String apiToken) {
        this.apiToken = apiToken;
    }

    public @Nullable String getJwtToken() {
        return jwtToken;
    }

    public void setJwtToken(@Nullable String jwtToken) {
        this.jwtToken = jwtToken;
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public List<String> getContexts() {
        return contexts;
    }

    public void setContexts(List<String> contexts) {
        this.contexts = contexts;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public @Nullable Integer getMaxActiveCalls() {
        return maxActiveCalls;
    }

    public void setMaxActiveCalls(@Nullable Integer maxActiveCalls) {
        this.maxActiveCalls = maxActiveCalls;
    }

    public boolean isAutoStartup() {
        return autoStartup;
    }

    public void setAutoStartup(boolean autoStartup) {
        this.autoStartup = autoStartup;
    }

    public Reconnect getReconnect() {
        return reconnect;
    }

    public Heartbeat getHeartbeat() {
        return heartbeat;
    }

    public OfflineQueue getOfflineQueue() {
        return offlineQueue;
    }

    public Lifecycle getLifecycle() {
        return lifecycle;
    }

    /** How a lost connection is tried again. */
    public static class Reconnect {

        /** Delay before the first new attempt. */
        private Duration initialDelay = ReconnectSettings.DEFAULTS.initialDelay();

        /** Longest delay between two attempts. */
        private Duration maxDelay = ReconnectSettings.DEFAULTS.maxDelay();

        /** Factor by which the delay grows with each attempt, at least 1. */
        private double multiplier = ReconnectSettings.DEFAULTS.multiplier();

        /** Share by which a delay is varied at random, from 0 to 1. */
        private double jitter = ReconnectSettings.DEFAULTS.jitter();

        /** Refused sign-ins in a row, before any success, after which the client gives up. */
        private int maxAuthFailures = ReconnectSettings.DEFAULTS.maxAuthFailures();

        public Duration getInitialDelay() {
            return initialDelay;
        }

        public void setInitialDelay(Duration initialDelay) {
            this.initialDelay = initialDelay;
        }

        public Duration getMaxDelay() {
            return maxDelay;
        }

        public void setMaxDelay(Duration maxDelay) {
            this.maxDelay = maxDelay;
        }

        public double getMultiplier() {
            return multiplier;
        }

        public void setMultiplier(double multiplier) {
            this.multiplier = multiplier;
        }

        public double getJitter() {
            return jitter;
        }

        public void setJitter(double jitter) {
            this.jitter = jitter;
        }

        public int getMaxAuthFailures() {
            return maxAuthFailures;
        }

        public void setMaxAuthFailures(int maxAuthFailures) {
            this.maxAuthFailures = maxAuthFailures;
        }
    }

    /** How a dead connection is found. */
    public static class Heartbeat {

        /** How often the client pings. */
        private Duration interval = HeartbeatSettings.DEFAULTS.interval();

        /** Silence after which the client pings before its time. */
        private Duration idle = HeartbeatSettings.DEFAULTS.idle();

        /** How long the answer to a ping may take. */
        private Duration timeout = HeartbeatSettings.DEFAULTS.timeout();

        /** Unanswered pings in a row after which the connection is given up and opened anew. */
        private int maxFailures = HeartbeatSettings.DEFAULTS.maxFailures();

        public Duration getInterval() {
            return interval;
        }

        public void setInterval(Duration interval) {
            this.interval = interval;
        }

        public Duration getIdle() {
            return idle;
        }

        public void setIdle(Duration idle) {
            this.idle = idle;
        }

        public Duration getTimeout() {
            return timeout;
        }

        public void setTimeout(Duration timeout) {
            this.timeout = timeout;
        }

        public int getMaxFailures() {
            return maxFailures;
        }

        public void setMaxFailures(int maxFailures) {
            this.maxFailures = maxFailures;
        }
    }

    /** What waits while there is no connection. */
    public static class OfflineQueue {

        /** Number of commands that may wait, hang-ups not counted. */
        private int capacity = OfflineQueueSettings.DEFAULTS.capacity();

        /** Age at which a waiting command fails. Hang-ups wait on. */
        private Duration maxAge = OfflineQueueSettings.DEFAULTS.maxAge();

        public int getCapacity() {
            return capacity;
        }

        public void setCapacity(int capacity) {
            this.capacity = capacity;
        }

        public Duration getMaxAge() {
            return maxAge;
        }

        public void setMaxAge(Duration maxAge) {
            this.maxAge = maxAge;
        }
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
}
