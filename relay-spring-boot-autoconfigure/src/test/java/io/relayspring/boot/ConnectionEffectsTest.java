package io.relayspring.boot;

import static io.relayspring.boot.Awaited.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.relayspring.core.RelayClient;
import io.relayspring.core.async.Pending;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the properties about the connection do, as the server and the application see it. */
class ConnectionEffectsTest {

    private final BlockingQueue<ConnectionChange> changes = new LinkedBlockingQueue<>();
    private final RelaySimulator server = RelaySimulator.builder().start();
    private final ApplicationContextRunner runner = RelayRunner.plain()
            .withBean(RelayClientBuilderCustomizer.class, () -> builder -> builder.onConnectionChange(changes::add))
            .withPropertyValues(
                    "signalwire.relay.url=" + server.url(),
                    "signalwire.relay.project-id=" + server.project(),
                    "signalwire.relay.api-token=" + server.token());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theHandshakeMayTakeTheConnectTimeout() {
        server.faults().hangHandshake();
        runner.withPropertyValues("signalwire.relay.connect-timeout=50ms")
                .run(context -> assertThat(
                                change(changes, ConnectionState.WAITING).cause())
                        .hasValueSatisfying(cause -> assertThat(cause).hasStackTraceContaining("within 50 ms")));
    }

    @Test
    void aCommandMayTakeTheRequestTimeout() {
        server.faults().neverAnswer(RelayMethod.SIGNALWIRE_RECEIVE);
        runner.withPropertyValues("signalwire.relay.request-timeout=500ms").run(context -> {
            RelayClient client = ready(context.getBean(RelayClient.class));
            assertThat(failure(client.receive("late"))).hasMessageContaining("no answer within 500 ms");
        });
    }

    @Test
    void aSilentServerIsPingedAfterTheIdleTime() {
        runner.withPropertyValues("signalwire.relay.heartbeat.idle=5ms")
                .run(context -> server.awaitFrames(RelayMethod.SIGNALWIRE_PING, 3));
    }

    @Test
    void theServerIsPingedAtEachInterval() {
        runner.withPropertyValues("signalwire.relay.heartbeat.idle=1h", "signalwire.relay.heartbeat.interval=5ms")
                .run(context -> server.awaitFrames(RelayMethod.SIGNALWIRE_PING, 3));
    }

    @Test
    void afterAsManyUnansweredPingsAsMayFailTheConnectionIsGivenUp() {
        server.faults().neverAnswer(RelayMethod.SIGNALWIRE_PING);
        runner.withPropertyValues(
                        "signalwire.relay.heartbeat.idle=5ms",
                        "signalwire.relay.heartbeat.timeout=5ms",
                        "signalwire.relay.heartbeat.max-failures=2")
                .run(context -> assertThat(
                                change(changes, ConnectionState.WAITING).cause())
                        .hasValueSatisfying(
                                cause -> assertThat(cause).hasStackTraceContaining("no answer to 2 pings in a row")));
    }

    @Test
    void asManyCommandsWaitOfflineAsMay() {
        server.faults().refuseHandshake(503);
        runner.withPropertyValues("signalwire.relay.offline-queue.capacity=1").run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            Pending<?> first = client.receive("one");
            assertThat(failure(client.send("+15550001111", "Hello", m -> m.from("+15550002222"))))
                    .hasMessageContaining("too many commands wait already");
            assertThat(first.isDone()).isFalse();
            assertThat(client.waitingCommands()).isEqualTo(1);
        });
    }

    @Test
    void aCommandThatWaitsOfflineFailsAtTheGreatestAge() {
        server.faults().refuseHandshake(503);
        runner.withPropertyValues("signalwire.relay.offline-queue.max-age=20ms")
                .run(context -> assertThat(
                                failure(context.getBean(RelayClient.class).receive("one")))
                        .hasMessageContaining("waited 20 ms for a session"));
    }

    @Test
    void afterAsManyRefusalsAsMayBeTheClientGivesUp() {
        runner.withPropertyValues("signalwire.relay.api-token=wrong", "signalwire.relay.reconnect.max-auth-failures=1")
                .run(context -> {
                    change(changes, ConnectionState.FAILED);
                    assertThat(server.journal(RelayMethod.SIGNALWIRE_CONNECT)).hasSize(1);
                });
    }

    /** What comes of these is random and long; core's own tests tick through it. */
    @Test
    void theDelaysAreThoseOfTheProperties() {
        runner.withPropertyValues(
                        "signalwire.relay.reconnect.initial-delay=2s",
                        "signalwire.relay.reconnect.max-delay=3s",
                        "signalwire.relay.reconnect.multiplier=4",
                        "signalwire.relay.reconnect.jitter=0.5",
                        "signalwire.relay.reconnect.max-auth-failures=6")
                .run(context -> assertThat(context.getBean(RelayClient.class)
                                .connectionSettings()
                                .reconnect())
                        .isEqualTo(new ReconnectSettings(Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 0.5, 6)));
    }

    private static RelayClient ready(RelayClient client) {
        client.ready().await(Duration.ofSeconds(10));
        return client;
    }

    private static Throwable failure(Pending<?> pending) {
        // Less than any default that would end it too.
        return catchThrowable(() -> pending.await(Duration.ofSeconds(8)));
    }
}
