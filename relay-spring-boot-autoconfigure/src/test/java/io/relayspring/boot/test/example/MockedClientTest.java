package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.handler.RelayHandlerRegistry;
import io.relayspring.boot.test.AutoConfigureRelaySimulator;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Tests that put a mock, which answers nothing, in the place of a client. */
class MockedClientTest {

    private static Status status(HealthContributor contributor) {
        return contributor instanceof HealthIndicator indicator
                ? indicator.health(true).getStatus()
                : Status.DOWN;
    }

    @Test
    void mocksAreNotStartedNorWaitedFor() {
        RelayRunner.plain()
                .withBean("one", RelayClient.class, () -> mock(RelayClient.class))
                .withBean("other", RelayClient.class, () -> mock(RelayClient.class))
                .withPropertyValues("signalwire.relay.await-connection=1s")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                            .stop();
                });
    }

    @Nested
    @SpringBootTest(properties = {"signalwire.relay.project-id=p1", "signalwire.relay.api-token=t1"})
    class One {

        @MockitoBean
        private RelayClient client;

        @Autowired
        private HealthContributor relayHealthContributor;

        @Test
        void theContextStarts() {
            assertThat(status(relayHealthContributor)).isEqualTo(Status.UNKNOWN);
            given(client.connectionState()).willReturn(ConnectionState.READY);
            assertThat(status(relayHealthContributor)).isEqualTo(Status.UP);
        }
    }

    @Nested
    @SpringBootTest(
            properties = {
                "signalwire.relay.primary=sales",
                "signalwire.relay.clients.sales.jwt-token=j1",
                "signalwire.relay.clients.support.jwt-token=j2"
            })
    @Import(Help.class)
    class Two {

        @MockitoBean(name = "salesRelayClient")
        private RelayClient sales;

        @MockitoBean(name = "supportRelayClient")
        private RelayClient support;

        @Test
        void theContextStarts(
                @Autowired Map<String, RelayClient> clients, @Autowired CompositeHealthContributor relayHealth) {
            assertThat(clients).containsOnlyKeys("salesRelayClient", "supportRelayClient");
            assertThat(relayHealth.stream().map(CompositeHealthContributor.Entry::name))
                    .containsExactlyInAnyOrder("salesRelayClient", "supportRelayClient");
            sales.close();
            verify(sales).close();
        }

        @Test
        void aHandlerMayNameAnAccountWhoseClientIsMocked(@Autowired RelayHandlerRegistry handlers) {
            assertThat(handlers.find("help"))
                    .hasValueSatisfying(handler -> assertThat(handler.client()).isEqualTo("support"));
        }
    }

    /** Of one of two accounts. */
    static class Help {

        @RelayCallHandler(id = "help", client = "support", context = "help")
        void help(Call call) {
            call.hangup();
        }
    }

    @Nested
    @SpringBootTest
    @AutoConfigureRelaySimulator
    class BesideASimulator {

        @MockitoBean
        private RelayClient client;

        @Test
        void theTestBegins(RelaySimulator simulator) {
            assertThat(simulator.sessions()).isEmpty();
        }
    }
}
