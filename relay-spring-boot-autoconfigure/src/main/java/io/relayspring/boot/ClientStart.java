package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts clients and, if asked to, waits until they are connected. */
final class ClientStart {

    private final @Nullable Duration awaitConnection;

    /** @param awaitConnection how long to wait for the connection; null is not at all */
    ClientStart(@Nullable Duration awaitConnection) {
        this.awaitConnection = awaitConnection;
    }

    /**
     * @throws RelayConfigurationException if there are too many, or one is not connected in time
     */
    void start(List<RelayClient> clients) {
        clients.forEach(ClientStart::start);
        if (awaitConnection != null) {
            long end = System.nanoTime() + awaitConnection.toNanos();
            clients.forEach(client -> await(client, awaitConnection, end));
        }
    }

    private static void start(RelayClient client) {
        try {
            client.start();
        } catch (IllegalStateException noPlace) {
            throw new RelayConfigurationException(
                    "The RELAY client '" + client.name() + "' cannot be started: " + noPlace.getMessage() + ".",
                    "Set " + RelayProperties.PREFIX + ".max-connections or the environment variable "
                            + RelayEnvironment.MAX_CONNECTIONS + " to the number of clients that are to run in this"
                            + " process, or close the other.",
                    noPlace);
        }
    }

    private void await(RelayClient client, Duration limit, long end) {
        try {
            client.ready().await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (AuthenticationException refused) {
            throw notConnected(client, limit, refused);
        } catch (RelayException notYet) {
            throw notConnected(client, limit, client.lastFailure().orElse(notYet));
        }
    }

    private RelayConfigurationException notConnected(RelayClient client, Duration limit, Throwable why) {
        return new RelayConfigurationException(
                "The RELAY client '" + client.name() + "' was not connected within " + limit.toMillis() + " ms: "
                        + sentence(String.valueOf(why.getMessage())),
                action(client, why) + " Without " + RelayProperties.PREFIX
                        + ".await-connection the application starts all the"
                        + " same and the connection is sought in the background.",
                why);
    }

    private static String action(RelayClient client, Throwable why) {
        if (why instanceof AuthenticationException) {
            return "Correct the credentials, or the host of the space they belong to.";
        }
        // Only a simulator on this machine may be reached by ws.
        return "ws".equals(client.connectionSettings().uri().getScheme())
                ? "Start the simulator at that address, or set signalwire.relay.simulator.enabled to true to run one"
                        + " inside the application."
                : "Check the host, the network, the proxy and the certificates.";
    }

    private static String sentence(String message) {
        return message.endsWith("?") ? message : message + ".";
    }
}
