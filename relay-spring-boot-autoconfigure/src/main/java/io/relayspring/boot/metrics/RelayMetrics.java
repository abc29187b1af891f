package io.relayspring.boot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.relayspring.core.RelayClient;
import java.util.List;

/** The gauges of each client, told apart by the tag {@code client}. */
final class RelayMetrics implements MeterBinder {

    private static final String CLIENT = "client";

    private final List<RelayClient> clients;

    RelayMetrics(List<RelayClient> clients) {
        this.clients = List.copyOf(clients);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (RelayClient client : clients) {
            Gauge.builder("signalwire.relay.calls.active", client, RelayClient::activeCalls)
                    .description("Calls that are up")
                    .baseUnit("calls")
                    .tag(CLIENT, client.name())
                    .register(registry);
            Gauge.builder("signalwire.relay.reconnects", client, RelayClient::reconnects)
                    .description("Sessions established anew after a loss")
                    .baseUnit("reconnects")
                    .tag(CLIENT, client.name())
                    .register(registry);
        }
    }
}
