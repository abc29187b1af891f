package io.relayspring.boot.health;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Up while calls can arrive; otherwise down with the reason, which are the server's own words if it refused us. */
final class RelayHealthIndicator extends AbstractHealthIndicator {

    private final RelayClient client;
    private final Duration longestSilence;
    private volatile Instant since = Instant.now();
    /** When it was first seen here: nobody tells of it. */
    private volatile @Nullable Instant missingSince;

    RelayHealthIndicator(RelayClient client) {
        this(client, longestSilence(client));
    }

    /** @param longestSilence how long the server may say nothing: by then a dead connection should have been found */
    RelayHealthIndicator(RelayClient client, Duration longestSilence) {
        super("The RELAY client cannot be asked for its health");
        this.client = client;
        this.longestSilence = longestSilence;
        client.onConnectionChange(change -> {
            if (!status(change.before()).equals(status(change.after()))) {
                since = Instant.now();
            }
        });
    }

    /** A test's mock has no settings. */
    private static Duration longestSilence(RelayClient client) {
        ConnectionSettings settings = client.connectionSettings();
        return settings == null
                ? ChronoUnit.FOREVER.getDuration()
                : settings.heartbeat().longestSilence();
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        ConnectionState state = client.connectionState();
        if (state == null) { // A test's mock.
            builder.unknown();
            return;
        }
        Optional<Trouble> trouble = state == ConnectionState.READY ? trouble() : Optional.empty();
        builder.status(trouble.isPresent() ? Status.DOWN : status(state))
                .withDetail("state", state)
                .withDetail("since", trouble.map(Trouble::since).orElse(since))
                .withDetail("contexts", client.contexts())
                .withDetail("activeCalls", client.activeCalls())
                .withDetail("reconnects", client.reconnects());
        client.lastEvent()
                .ifPresent(last -> builder.withDetail(
                        "lastEventAge", Duration.between(last, Instant.now()).toSeconds() + " s"));
        trouble.ifPresent(found -> builder.withDetail("reason", found.reason()));
        if (state != ConnectionState.READY) {
            client.lastFailure().ifPresent(failure -> builder.withDetail("reason", reason(failure)));
        }
    }

    /** What is wrong though there is a session, and since when. */
    private record Trouble(String reason, Instant since) {}

    private Optional<Trouble> trouble() {
        Duration silence = client.silence().orElse(Duration.ZERO);
        if (silence.compareTo(longestSilence) > 0) {
            return Optional.of(new Trouble(
                    "nothing was heard from the server for " + silence.toSeconds() + " s",
                    Instant.now().minus(silence)));
        }
        String missing = missingContexts();
        missingSince = missing.isEmpty() ? null : Objects.requireNonNullElseGet(missingSince, Instant::now);
        return Optional.ofNullable(missingSince).map(found -> new Trouble(missing, found));
    }

    /** Why calls of some contexts may not arrive; empty if they do. */
    private String missingContexts() {
        List<String> reasons = new ArrayList<>();
        Set<String> refused = client.refusedContexts();
        if (!refused.isEmpty()) {
            reasons.add("the server refused the contexts " + String.join(", ", refused));
        }
        Set<String> unanswered = client.unansweredContexts();
        if (!unanswered.isEmpty()) {
            reasons.add("the server did not answer when asked for the contexts " + String.join(", ", unanswered));
        }
        return String.join("; ", reasons);
    }

    private static Status status(ConnectionState state) {
        return switch (state) {
            case READY -> Status.UP;
            // On purpose: never started, stopped, or about to be.
            case CLOSED, DRAINING -> Status.OUT_OF_SERVICE;
            case CONNECTING, AUTHENTICATING, WAITING, FAILED -> Status.DOWN;
        };
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
