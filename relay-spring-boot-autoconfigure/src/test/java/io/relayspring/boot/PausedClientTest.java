package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts that are paused, as those of tests are, and restarted. */
class PausedClientTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ApplicationContextRunner runner = RelayRunner.simulated();

    @Test
    void aClientThatStartsWithTheContextIsBack() {
        runner.run(context -> {
            pause(context);
            context.getSourceApplicationContext().restart();
            assertReady(context);
        });
    }

    // Nobody would start it again: what started it ran when the application did.
    @Test
    void aClientThatWasStartedFromCodeIsBackToo() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            context.getBean(RelayClient.class).start();
            assertReady(context);
            pause(context);
            context.getSourceApplicationContext().restart();
            assertReady(context);
            context.getBean(RelayClient.class).close();
            context.getSourceApplicationContext().pause();
            context.getSourceApplicationContext().restart();
            assertThat(context.getBean(RelayClient.class).connectionState()).isEqualTo(ConnectionState.CLOSED);
        });
    }

    @Test
    void aClientThatNobodyStartedStaysAsItWas() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            pause(context);
            context.getSourceApplicationContext().restart();
            assertThat(context.getBean(RelayClient.class).connectionState()).isEqualTo(ConnectionState.CLOSED);
        });
    }

    private static void pause(AssertableApplicationContext context) {
        context.getSourceApplicationContext().pause();
        assertThat(context.getBean(RelayClient.class).connectionState()).isEqualTo(ConnectionState.CLOSED);
    }

    private static void assertReady(AssertableApplicationContext context) {
        RelayClient client = context.getBean(RelayClient.class);
        assertThat(client.ready().await(SOON)).isNotNull();
        assertThat(client.connectionState()).isEqualTo(ConnectionState.READY);
    }
}
