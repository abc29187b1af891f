package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** A wrong token: what is tried, what is told, and what must never be told. */
class SecretsTest {

    private static final String PROJECT = "project-that-nobody-may-read";
    private static final String TOKEN = "token-that-nobody-may-read";
    private static final String JWT = "header.that-nobody-may-read.signature";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Recorder log = new Recorder();

    @BeforeEach
    void listenToEverything() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        // So much detail is for the assertion, not for the build's output.
        others.forEach(root::detachAppender);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        others.forEach(root::addAppender);
        root.setLevel(before);
    }

    @Test
    void afterThreeRefusalsTheHealthIsDownWithTheServersWordsAndNoLogHoldsASecret() {
        try (RelaySimulator server = RelaySimulator.builder().start()) {
            RelayRunner.plain()
                    .withPropertyValues(
                            "signalwire.relay.url=" + server.url(),
                            "signalwire.relay.project-id=" + PROJECT,
                            "signalwire.relay.api-token=" + TOKEN,
                            "signalwire.relay.contexts=ivr",
                            "signalwire.relay.reconnect.initial-delay=10ms")
                    .run(context -> {
                        awaitFailed(context.getBean(RelayClient.class));
                        Health health = health(context);
                        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                        assertThat(health.getDetails())
                                .containsEntry("state", ConnectionState.FAILED)
                                .hasEntrySatisfying(
                                        "reason",
                                        reason -> assertThat(reason.toString()).isNotBlank());
                        assertThat(health.toString()).doesNotContain(PROJECT, TOKEN);
                        assertThat(server.journal("signalwire.connect")).hasSize(3);
                    });
        }
        assertNothingShows(PROJECT, TOKEN);
    }

    @Test
    void theJwtOfASimulatorInTheApplicationShowsNowhere() {
        RelayRunner.simulated()
                .withBean(
                        RelaySimulator.class,
                        () -> RelaySimulator.builder().jwtAccount(PROJECT, JWT).start())
                .withPropertyValues("signalwire.relay.contexts=ivr")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("ivr");
                    RelayConnectionDetails details = context.getBean(RelayConnectionDetails.class);
                    HealthIndicator simulated =
                            context.getBean("relaySimulatorHealthContributor", HealthIndicator.class);
                    assertThat(List.of(
                                    health(context), simulated.health(true), details, details.credentials(), simulator))
                            .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain(PROJECT, JWT));
                });
        assertNothingShows(PROJECT, JWT);
    }

    private void assertNothingShows(String... secrets) {
        assertThat(log.events).isNotEmpty();
        assertThat(log.events).allSatisfy(event -> assertThat(text(event)).doesNotContain(secrets));
    }

    private static void awaitFailed(RelayClient client) throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        client.onConnectionChange(change -> {
            if (change.after() == ConnectionState.FAILED) {
                failed.countDown();
            }
        });
        if (client.connectionState() != ConnectionState.FAILED) {
            assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Health health(AssertableApplicationContext context) {
        return List.of(context.getBean("relayHealthContributor", HealthIndicator.class)
                        .health(true))
                .get(0);
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getClassName()).append(cause.getMessage());
        }
        return text.append(event.getMDCPropertyMap()).toString();
    }

    /** May be read while threads that are on their way out still log. */
    private static final class Recorder extends AppenderBase<ILoggingEvent> {

        private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    }
}
