package io.relayspring.boot;

import io.relayspring.core.DialOptions;
import io.relayspring.core.ThreadSettings;
import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of one client. Where the client has a default, it is the same here. */
public class RelayClientProperties {

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

    /**
     * Comma-separated list of how the numbers and addresses begin that may be dialled, connected, referred to or texted.
     * None allows all.
     */
    private List<String> allowedDestinations = new ArrayList<>();

    /** How many calls may be up at once. */
    private @Nullable Integer maxActiveCalls;

    /** What becomes of a call that is offered while as many are up as are allowed. */
    private OverLimit overLimit = OverLimit.PASS;

    /** What becomes of a verb that the server refuses. */
    private CallErrors callErrors = CallErrors.RAISE;

    private final Dial dial = new Dial();

    private final Reconnect reconnect = new Reconnect();

    private final Heartbeat heartbeat = new Heartbeat();

    private final OfflineQueue offlineQueue = new OfflineQueue();

    private final Ssl ssl = new Ssl();

    private final Proxy proxy = new Proxy();

    private final Handlers handlers = new Handlers();

    private final Callbacks callbacks = new Callbacks();

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

    public List<String> getAllowedDestinations() {
        return allowedDestinations;
    }

    public void setAllowedDestinations(List<String> allowedDestinations) {
        this.allowedDestinations = allowedDestinations;
    }

    public @Nullable Integer getMaxActiveCalls() {
        return maxActiveCalls;
    }

    public void setMaxActiveCalls(@Nullable Integer maxActiveCalls) {
        this.maxActiveCalls = maxActiveCalls;
    }

    public OverLimit getOverLimit() {
        return overLimit;
    }

    public void setOverLimit(OverLimit overLimit) {
        this.overLimit = overLimit;
    }

    public CallErrors getCallErrors() {
        return callErrors;
    }

    public void setCallErrors(CallErrors callErrors) {
        this.callErrors = callErrors;
    }

    public Dial getDial() {
        return dial;
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

    public Ssl getSsl() {
        return ssl;
    }

    public Proxy getProxy() {
        return proxy;
    }

    public Handlers getHandlers() {
        return handlers;
    }

    public Callbacks getCallbacks() {
        return callbacks;
    }

    /** How long somebody is rung. */
    public static class Dial {

        /** How long a dial goes on that is given no time of its own. */
        private Duration timeout = DialOptions.DEFAULT_TIMEOUT;

        public Duration getTimeout() {
            return timeout;
        }

        public void setTimeout(Duration timeout) {
            this.timeout = timeout;
        }
    }

    /** How a lost connection is tried again. */
    public static class Reconnect {

        /** Delay before the first new attempt. */
        private Duration initialDelay = ReconnectSettings.DEFAULTS.initialDelay();

        /** Longest delay between two attempts. */
        private Duration maxDelay = ReconnectSettings.DEFAULTS.maxDelay();

        /** Factor by which the delay grows with each attempt, from 1 to 100. */
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

    /** What is trusted, instead of the system's certificates. */
    public static class Ssl {

        /** Name of the SSL bundle to use. Its reloading takes effect with the next connection. */
        private @Nullable String bundle;

        /** PEM file of the certificates to trust, instead of a bundle. */
        private @Nullable Path caFile;

        public @Nullable String getBundle() {
            return bundle;
        }

        public void setBundle(@Nullable String bundle) {
            this.bundle = bundle;
        }

        public @Nullable Path getCaFile() {
            return caFile;
        }

        public void setCaFile(@Nullable Path caFile) {
            this.caFile = caFile;
        }
    }

    /** The HTTP proxy to go through. */
    public static class Proxy {

        static final int DEFAULT_PORT = 3128;

        /** Host of the HTTP proxy to tunnel through. No proxy is used without it. */
        private @Nullable String host;

        /** Port of the proxy. */
        private @Nullable Integer port;

        /** User name for the proxy. Goes with its password. */
        private @Nullable String username;

        /** Password for the proxy. Goes with its user name. */
        private @Nullable String password;

        public @Nullable String getHost() {
            return host;
        }

        public void setHost(@Nullable String host) {
            this.host = host;
        }

        public @Nullable Integer getPort() {
            return port;
        }

        public void setPort(@Nullable Integer port) {
            this.port = port;
        }

        public @Nullable String getUsername() {
            return username;
        }

        public void setUsername(@Nullable String username) {
            this.username = username;
        }

        public @Nullable String getPassword() {
            return password;
        }

        public void setPassword(@Nullable String password) {
            this.password = password;
        }
    }

    /** How the handlers of calls and messages run. */
    public static class Handlers {

        /** How many handlers may run at once. As many as calls may be up unless set. */
        private @Nullable Integer concurrency;

        /** How many calls and messages may wait for a handler to return. */
        private int queueCapacity = ThreadSettings.DEFAULTS.waitingHandlers();

        /** What becomes of a call that is still up when its handler returns. */
        private @Nullable AfterReturn afterReturn;

        public @Nullable Integer getConcurrency() {
            return concurrency;
        }

        public void setConcurrency(@Nullable Integer concurrency) {
            this.concurrency = concurrency;
        }

        public int getQueueCapacity() {
            return queueCapacity;
        }

        public void setQueueCapacity(int queueCapacity) {
            this.queueCapacity = queueCapacity;
        }

        public @Nullable AfterReturn getAfterReturn() {
            return afterReturn;
        }

        public void setAfterReturn(@Nullable AfterReturn afterReturn) {
            this.afterReturn = afterReturn;
        }
    }

    /** What becomes of a call that is still up when its handler returns. */
    public enum AfterReturn {

        /** It goes on, for callbacks, bridges and operations. */
        LEAVE,

        /** It is hung up. */
        HANGUP
    }

    /** How listeners run. */
    public static class Callbacks {

        /** How many listeners may run at once, unless threads are virtual. */
        private int concurrency = ThreadSettings.DEFAULTS.callbacks();

        public int getConcurrency() {
            return concurrency;
        }

        public void setConcurrency(int concurrency) {
            this.concurrency = concurrency;
        }
    }
}
