package io.relayspring.boot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.boot.RelayRunner;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RelayHealthContributorAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            RelayRunner.simulated().withPropertyValues("signalwire.relay.contexts=ivr");

    @Test
    void whileCallsCanArriveItIsUp() {
        runner.run(context -> {
            await(context.getBean(RelayClient.class));
            Health health = health(context);
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("state", ConnectionState.READY)
                    .containsEntry("contexts", Set.of("ivr"))
                    .containsEntry("activeCalls", 0)
                    .containsEntry("reconnects", 0L)
                    .doesNotContainKey("reason");
        });
    }

    @Test
    void itSaysSinceWhenAndHowLongAgoTheLastEventCame() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            simulator.call("ivr", "+15551234567", "+15557654321");
            simulator.awaitFrame(RelayMethod.CALLING_PASS);
            assertThat(health(context).getDetails())
                    .containsKey("since")
                    .hasEntrySatisfying(
                            "lastEventAge", age -> assertThat(age).asString().endsWith(" s"));
        });
    }

    @Test
    void aServerThatIsNotHeardFromIsDownThoughItsSocketIsOpen() {
        runner.run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            await(client);
            assertThat(new RelayHealthIndicator(client, Duration.ofDays(-1)).health(true))
                    .satisfies(health -> {
                        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                        assertThat(health.getDetails().get("reason"))
                                .asString()
                                .startsWith("nothing was heard from the server");
                    });
        });
    }

    @Test
    void whileItDrainsItIsOutOfService() {
        runner.run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            await(client);
            client.drain();
            assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        });
    }

    @Test
    void beforeItIsStartedItIsOutOfService() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false")
                .run(context -> assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE));
    }

    @Test
    void whileTheServerRefusesTheHandshakeItIsDownWithTheReason() {
        try (RelaySimulator server = RelaySimulator.builder().start()) {
            server.faults().refuseHandshake(503);
            RelayRunner.plain()
                    .withPropertyValues("signalwire.relay.jwt-token=j1", "signalwire.relay.url=" + server.url())
                    .run(context -> {
                        awaitState(context.getBean(RelayClient.class), ConnectionState.WAITING);
                        Health health = health(context);
                        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                        assertThat(health.getDetails())
                                .hasEntrySatisfying(
                                        "reason",
                                        reason -> assertThat(reason).asString().contains("503"));
                    });
        }
    }

    @Test
    void severalClientsAreToldApartByTheirNames() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false")
                .withUserConfiguration(TwoClients.class)
                .run(context -> assertThat(context.getBean("relayHealthContributor", HealthContributor.class))
                        .isInstanceOfSatisfying(
                                CompositeHealthContributor.class,
                                all -> assertThat(all.stream().map(entry -> entry.name()))
                                        .containsExactlyInAnyOrder("sales", "support")));
    }

    @Test
    void aContextThatIsRefusedLaterIsDownUntilItIsNotWantedOrGranted() {
        whereTheirsIsRefused((context, simulator, client) -> {
            Health refused = health(context);
            assertThat(refused.getStatus()).isEqualTo(Status.DOWN);
            assertThat(refused.getDetails())
                    .containsEntry("reason", "the server refused the contexts theirs")
                    .containsEntry("since", health(context).getDetails().get("since"));
            client.unreceive("theirs").await(Duration.ofSeconds(10));
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            theirsIsRefused(client);
            simulator.faults().clear();
            client.receive("theirs").await(Duration.ofSeconds(10));
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void aContextThatTheServerDoesNotAnswerToIsDownUntilItIsThere() {
        runner.withPropertyValues(
                        "signalwire.relay.request-timeout=200ms", "signalwire.relay.reconnect.initial-delay=1ms")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    RelayClient client = context.getBean(RelayClient.class);
                    simulator.awaitSubscribed("ivr");
                    simulator.faults().neverAnswer(RelayMethod.SIGNALWIRE_RECEIVE);
                    assertThatThrownBy(() -> client.receive("theirs").await(Duration.ofSeconds(10)))
                            .hasMessageContaining("no answer");
                    assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
                    assertThat(health(context).getDetails())
                            .containsEntry("reason", "the server did not answer when asked for the contexts theirs");
                    simulator.faults().clear();
                    // The answer to one makes what had none be asked for before the next.
                    client.receive("more").await(Duration.ofSeconds(10));
                    client.receive("still more").await(Duration.ofSeconds(10));
                    assertThat(health(context).getStatus()).isEqualTo(Status.UP);
                });
    }

    @Test
    void aNewSessionIsAskedForWhatTheLastOneRefused() {
        whereTheirsIsRefused((context, simulator, client) -> {
            CountDownLatch back = new CountDownLatch(1);
            client.onConnectionChange(change -> {
                if (change.after() == ConnectionState.READY) {
                    back.countDown();
                }
            });
            simulator.faults().dropAll();
            assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
        });
    }

    private void whereTheirsIsRefused(Refused then) {
        runner.withPropertyValues("signalwire.relay.reconnect.initial-delay=1ms")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    RelayClient client = context.getBean(RelayClient.class);
                    simulator.awaitSubscribed("ivr");
                    simulator.faults().refuse(RelayMethod.SIGNALWIRE_RECEIVE, "403", "not yours");
                    theirsIsRefused(client);
                    then.go(context, simulator, client);
                });
    }

    private interface Refused {
        void go(ApplicationContext context, RelaySimulator simulator, RelayClient client) throws Exception;
    }

    @Test
    void sinceIsWhenTheStatusChangedLast() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            Object closed = health(context).getDetails().get("since");
            BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
            // Told after the indicator, which listened first.
            client.onConnectionChange(change -> states.add(change.after()));
            client.start();
            awaitState(states, ConnectionState.READY);
            Object up = health(context).getDetails().get("since");
            assertThat((Instant) up).isAfter((Instant) closed);
            assertThat(health(context).getDetails()).containsEntry("since", up);
            client.drain();
            awaitState(states, ConnectionState.DRAINING);
            assertThat((Instant) health(context).getDetails().get("since")).isAfter((Instant) up);
        });
    }

    private static void awaitState(BlockingQueue<ConnectionState> states, ConnectionState wanted)
            throws InterruptedException {
        ConnectionState next;
        do {
            next = states.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("the change to " + wanted).isNotNull();
        } while (next != wanted);
    }

    @Test
    void howLongAServerMayBeSilentIsAskedOfEachClient() {
        RelayRunner.unstarted()
                .withPropertyValues(
                        "signalwire.relay.clients.sales.heartbeat.idle=1s",
                        "signalwire.relay.clients.sales.heartbeat.timeout=2s",
                        "signalwire.relay.clients.sales.heartbeat.max-failures=5",
                        "signalwire.relay.clients.support.contexts=help")
                .run(context -> {
                    CompositeHealthContributor all =
                            context.getBean("relayHealthContributor", CompositeHealthContributor.class);
                    assertThat(all.getContributor("sales"))
                            .hasFieldOrPropertyWithValue("longestSilence", Duration.ofSeconds(11));
                    assertThat(all.getContributor("support"))
                            .hasFieldOrPropertyWithValue("longestSilence", Duration.ofSeconds(45));
                });
    }

    @Test
    void itCanBeSwitchedOff() {
        runner.withPropertyValues("management.health.relay.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("relayHealthContributor"));
    }

    @Test
    void anIndicatorOfTheApplicationsOwnMakesOursStepAside() {
        runner.withBean(
                        "relayHealthIndicator",
                        HealthIndicator.class,
                        () -> () -> Health.up().build())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("relayHealthContributor"));
    }

    static Health health(ApplicationContext context) {
        Health health =
                context.getBean("relayHealthContributor", HealthIndicator.class).health(true);
        assertThat(health).isNotNull();
        return health;
    }

    private static void theirsIsRefused(RelayClient client) {
        assertThatException().isThrownBy(() -> client.receive("theirs").await(Duration.ofSeconds(10)));
    }

    private static void await(RelayClient client) throws Exception {
        client.ready().toFuture().get(10, TimeUnit.SECONDS);
    }

    private static void awaitState(RelayClient client, ConnectionState state) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        client.onConnectionChange(change -> {
            if (change.after() == state) {
                reached.countDown();
            }
        });
        if (client.connectionState() != state) {
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoClients {

        @Bean
        RelayClient sales() {
            return RelayClient.builder().name("sales").jwtToken("j1").build();
        }

        @Bean
        RelayClient support() {
            return RelayClient.builder().name("support").jwtToken("j1").build();
        }
    }
}
