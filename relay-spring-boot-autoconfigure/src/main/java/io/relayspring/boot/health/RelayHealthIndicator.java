package io.relayspring.boot.health;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Up while calls can arrive; otherwise down with the reason, which are the server's own words if it refused us. */
final class RelayHealthIndicator extends AbstractHealthIndicator {

    private final RelayClient client;

    RelayHealthIndicator(RelayClient client) {
        super("The RELAY client cannot be asked for its health");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        ConnectionState state = client.connectionState();
        builder.status(status(state))
                .withDetail("state", state)
                .withDetail("contexts", client.contexts())
                .withDetail("activeCalls", client.activeCalls())
                .withDetail("reconnects", client.reconnects());
        if (state != ConnectionState.READY) {
            client.lastFailure().ifPresent(failure -> builder.withDetail("reason", reason(failure)));
        }
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
