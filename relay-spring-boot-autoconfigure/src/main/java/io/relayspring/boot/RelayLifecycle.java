package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

/** Starts the clients with the context and stops them with it; may do so more than once, as test contexts are paused. */
final class RelayLifecycle implements SmartLifecycle, ApplicationListener<ContextRefreshedEvent> {

    /** For the hang-ups and the close that come after the drain. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final List<RelayClient> clients;
    private final RelayProperties properties;
    private final ClientStart starter;
    private final Duration drain;
    private final AtomicBoolean running = new AtomicBoolean();

    /** What was up at the last stop: after a pause it is up again, whoever had started it. */
    private volatile List<RelayClient> stopped = List.of();

    /** @param drain how long calls that are up may take to end */
    RelayLifecycle(List<RelayClient> clients, RelayProperties properties, ClientStart starter, Duration drain) {
        // A test's mock has no settings, and nothing to start or to wait for.
        this.clients = clients.stream()
                .filter(client -> client.connectionSettings() != null)
                .toList();
        this.properties = properties;
        this.starter = starter;
        this.drain = drain;
    }

    /** The time for this phase is ours to say: a longer drain must not be cut, nor the hang-ups at its end. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        String name = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;
        if (refreshed.getApplicationContext().containsBean(name)
                && refreshed.getApplicationContext().getBean(name) instanceof DefaultLifecycleProcessor processor) {
            Duration whole = drain.plus(longestRequest()).plus(CLOSE);
            processor.setTimeoutForShutdownPhase(getPhase(), whole.toMillis());
        }
    }

    private Duration longestRequest() {
        return clients.stream()
                .map(client -> client.connectionSettings().requestTimeout())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            try {
                starter.start(properties.isAutoStartup() || stopped.isEmpty() ? clients : stopped);
            } catch (RuntimeException failed) {
                clients.forEach(RelayClient::close);
                running.set(false);
                throw failed;
            }
        }
    }

    @Override
    public void stop() {
        CountDownLatch done = new CountDownLatch(1);
        stop(done::countDown);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // On a thread for each client, so that the phase's timeout holds however long closing takes.
    @Override
    public void stop(Runnable callback) {
        running.set(false);
        stopped = clients.stream().filter(RelayLifecycle::isStarted).toList();
        if (clients.isEmpty()) {
            callback.run();
        }
        AtomicInteger left = new AtomicInteger(clients.size());
        for (RelayClient client : clients) {
            daemon("relay-stop-" + client.name(), () -> {
                try {
                    new ClientStop(client, drain).run();
                } finally {
                    if (left.decrementAndGet() == 0) {
                        callback.run();
                    }
                }
            });
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Clients that were started from code are stopped as well. */
    @Override
    public boolean isRunning() {
        return running.get() || (!properties.isAutoStartup() && clients.stream().anyMatch(RelayLifecycle::isStarted));
    }

    private static boolean isStarted(RelayClient client) {
        return client.connectionState() != ConnectionState.CLOSED;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.isAutoStartup() || !stopped.isEmpty();
    }

    @Override
    public int getPhase() {
        return properties.getLifecycle().getPhase();
    }
}
