package io.relayspring.boot.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What can be asked of each client at any time, told apart by the tag {@code client}. */
final class RelayMetrics implements MeterBinder {

    static final String CLIENT = "client";

    private final List<RelayClient> clients;

    RelayMetrics(List<RelayClient> clients) {
        // A test's mock has no name, and nothing to measure.
        this.clients = clients.stream().filter(client -> client.name() != null).toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clients.forEach(client -> bind(client, registry));
    }

    private static void bind(RelayClient client, MeterRegistry registry) {
        gauge(registry, client, "calls.active", "Calls that are up", "calls", RelayClient::activeCalls);
        gauge(
                registry,
                client,
                "handlers.active",
                "Handlers that run or wait",
                "handlers",
                RelayClient::runningHandlers);
        gauge(registry, client, "commands.waiting", "Commands that wait", "commands", RelayClient::waitingCommands);
        gauge(
                registry,
                client,
                "listeners.waiting",
                "Events that wait for a listener, or are with one",
                "events",
                RelayClient::waitingListeners);
        FunctionCounter.builder("signalwire.relay.reconnects", client, RelayClient::reconnects)
                .description("Sessions established anew after a loss")
                .baseUnit("reconnects")
                .tag(CLIENT, client.name())
                .register(registry);
        states(client, registry);
    }

    private static void states(RelayClient client, MeterRegistry registry) {
        for (ConnectionState state : ConnectionState.values()) {
            Gauge.builder("signalwire.relay.connection.state", client, c -> c.connectionState() == state ? 1 : 0)
                    .description("1 for the state that the connection is in, 0 for the others")
                    .baseUnit("connections")
                    .tag(CLIENT, client.name())
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private static void gauge(
            MeterRegistry registry,
            RelayClient client,
            String name,
            String description,
            String unit,
            ToDoubleFunction<RelayClient> value) {
        Gauge.builder("signalwire.relay." + name, client, value)
                .description(description)
                .baseUnit(unit)
                .tag(CLIENT, client.name())
                .register(registry);
    }
}
