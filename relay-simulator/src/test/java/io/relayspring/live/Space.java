package io.relayspring.live;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server that scenarios run against: a simulator, or with {@code -Plive} the real one that the vendor's variables
 * name.
 *
 * @param uri where it is
 * @param project the project
 * @param token its token
 * @param from a number of the project's own: calls and texts come from there
 * @param to a number that answers calls and takes texts
 * @param simulator the simulator; null when it is the real server
 */
public record Space(
        URI uri,
        String project,
        String token,
        String from,
        String to,
        @Nullable RelaySimulator simulator) implements AutoCloseable {

    /** Set by {@code -Plive}. */
    public static final String LIVE = "relay.live";

    public static final String FROM = "RELAY_LIVE_FROM";

    public static final String TO = "RELAY_LIVE_TO";

    /** The real server or a simulator, as the build was asked for. */
    public static Space open() {
        return Boolean.getBoolean(LIVE) ? of(System.getenv()) : simulated();
    }

    private static Space simulated() {
        RelaySimulator simulator = RelaySimulator.builder().start();
        return new Space(
                URI.create(simulator.url()),
                simulator.project(),
                simulator.token(),
                "+15551230001",
                "+15551230011",
                simulator);
    }

    /** The real server that these variables name. */
    static Space of(Map<String, String> variables) {
        List<String> missing = new ArrayList<>(
                List.of(RelayEnvironment.PROJECT_ID, RelayEnvironment.API_TOKEN, RelayEnvironment.SPACE, FROM, TO));
        missing.removeIf(name -> !value(variables, name).isBlank());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("-Plive calls and texts over a real space, which costs money, and needs "
                    + String.join(", ", missing) + "; docs/live.md says what for");
        }
        String space = value(variables, RelayEnvironment.SPACE);
        return new Space(
                URI.create(space.contains("://") ? space : "wss://" + space),
                value(variables, RelayEnvironment.PROJECT_ID),
                value(variables, RelayEnvironment.API_TOKEN),
                value(variables, FROM),
                value(variables, TO),
                null);
    }

    /** The token has an older name as well. */
    private static String value(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, "");
        return value.isBlank() && name.equals(RelayEnvironment.API_TOKEN)
                ? variables.getOrDefault(RelayEnvironment.TOKEN, "")
                : value;
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
