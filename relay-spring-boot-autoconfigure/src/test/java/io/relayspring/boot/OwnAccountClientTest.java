package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A client of the application's own in the place of an account's. */
class OwnAccountClientTest {

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final RelaySimulator server = RelaySimulator.builder().start();
    private final ApplicationContextRunner runner = RelayRunner.plain()
            .withPropertyValues(
                    "signalwire.relay.url=" + server.url(),
                    "signalwire.relay.clients.sales.contexts=not-ours",
                    "signalwire.relay.clients.support.contexts=help",
                    "signalwire.relay.clients.support.project-id=" + server.project(),
                    "signalwire.relay.clients.support.api-token=" + server.token(),
                    "signalwire.relay.shutdown.drain=false")
            .withBean(RelaySimulator.class, () -> server, definition -> definition.setDestroyMethodName(""));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oursStepsAsideAndTheRestTakesItForTheAccounts() {
        runner.withPropertyValues("signalwire.relay.primary=sales")
                .withUserConfiguration(OwnSales.class)
                .withBean(SalesHandler.class, SalesHandler::new)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    RelayClient own = context.getBean(RelayClient.class);
                    assertThat(own).isSameAs(context.getBean("salesRelayClient"));
                    assertThat(own.contexts()).containsExactlyInAnyOrder("own", "office");
                    server.awaitSubscribed("help");
                    server.awaitSubscribed("office");
                    server.call("office", "+15551234567", "+15557654321");
                    assertThat(Awaited.next(seen)).isEqualTo("sales");
                    assertThat(context.getBean("relayHealthContributor", CompositeHealthContributor.class).stream())
                            .map(entry -> entry.name())
                            .containsExactlyInAnyOrder("sales", "support");
                });
    }

    @Test
    void itMustHaveTheAccountsName() {
        assertThat(Refusal.of(runner.withBean("salesRelayClient", RelayClient.class, () -> client("default"))))
                .contains("The bean 'salesRelayClient' is the client of the account 'sales'")
                .contains("has the name 'default'", "Build it with the name \"sales\"");
    }

    @Test
    void noTwoHaveTheSameName() {
        assertThat(Refusal.of(RelayRunner.unstarted()
                        .withPropertyValues("signalwire.relay.clients.support.contexts=help")
                        .withBean("another", RelayClient.class, () -> client("support"))))
                .contains("Two RELAY clients have the name 'support'")
                .contains("'another'", "'supportRelayClient'");
    }

    private RelayClient client(String name) {
        return RelayClient.builder()
                .name(name)
                .uri(URI.create(server.url()))
                .project(server.project())
                .token(server.token())
                .maxConnections(9)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSales {

        @Bean
        RelayClient salesRelayClient(RelaySimulator server) {
            return RelayClient.builder()
                    .name("sales")
                    .uri(URI.create(server.url()))
                    .project(server.project())
                    .token(server.token())
                    .maxConnections(9)
                    .contexts("own")
                    .build();
        }
    }

    class SalesHandler {

        @RelayCallHandler(client = "sales", context = "office")
        void sales(Call call, RelayClient client) {
            seen.add(client.name());
        }
    }
}
