package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;

/** Starts the clients with the context and stops them with it; may do so more than once, as test contexts are paused. */
final class RelayLifecycle implements SmartLifecycle {

    private final List<RelayClient> clients;
    private final RelayProperties properties;
    private final AtomicBoolean running = new AtomicBoolean();

    RelayLifecycle(List<RelayClient> clients, RelayProperties properties) {
        this.clients = List.copyOf(clients);
        this.properties = properties;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            clients.forEach(RelayClient::start);
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            clients.forEach(RelayClient::close);
        }
    }

    // On a thread of its own, so that the phase's timeout holds however long closing takes.
    @Override
    public void stop(Runnable callback) {
        Thread closing = new Thread(
                () -> {
                    try {
                        stop();
                    } finally {
                        callback.run();
                    }
                },
                "relay-stop");
        closing.setDaemon(true);
        closing.start();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public boolean isAutoStartup() {
        return properties.isAutoStartup();
    }

    @Override
    public int getPhase() {
        return properties.getLifecycle().getPhase();
    }
}
