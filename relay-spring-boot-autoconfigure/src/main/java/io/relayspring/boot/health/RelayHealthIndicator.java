package io.relayspring.boot.health;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private volatile @Nullable Instant refusedSince;

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
        Set<String> refused = client.refusedContexts();
        refusedSince = refused.isEmpty() ? null : Objects.requireNonNullElseGet(refusedSince, Instant::now);
        return Optional.ofNullable(refusedSince)
                .map(found -> new Trouble("the server refused the contexts " + String.join(", ", refused), found));
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
