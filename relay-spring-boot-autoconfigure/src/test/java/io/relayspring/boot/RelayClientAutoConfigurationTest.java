package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.WebSocketClient;

class RelayClientAutoConfigurationTest {

    private final ApplicationContextRunner runner = RelayRunner.unstarted();

    @Test
    void thereIsOneClientOfTheDefaultName() {
        runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(RelayClient.class).hasBean("relayClient");
            assertThat(context.getBean(RelayClient.class).name()).isEqualTo("default");
        });
    }

    @Test
    void itCanBeSwitchedOff() {
        RelayRunner.plain()
                .withPropertyValues("signalwire.relay.enabled=false", "signalwire.relay.simulator.enabled=true")
                .withPropertyValues("signalwire.relay.clients.sales.contexts=leads")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(
                        "ownSimulator",
                        RelaySimulator.class,
                        () -> RelaySimulator.builder().start())
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(RelayClient.class);
                    assertThat(context.getBeanDefinitionNames())
                            .filteredOn(name -> name.contains("elay"))
                            .isEmpty();
                });
    }

    @Test
    void theConfiguredContextsAreWanted() {
        runner.withPropertyValues("signalwire.relay.contexts=sales,support")
                .run(context -> assertThat(context.getBean(RelayClient.class).contexts())
                        .containsExactlyInAnyOrder("sales", "support"));
    }

    @Test
    void aClientOfTheApplicationsOwnMakesOursStepAsideAndNeedsNoProperties() {
        RelayRunner.plain()
                .withPropertyValues("signalwire.relay.auto-startup=false")
                .withUserConfiguration(OwnClient.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(RelayClient.class)
                        .doesNotHaveBean(RelayConnectionDetails.class)
                        .hasBean("ownClient"));
    }

    @Test
    void connectionDetailsOfTheApplicationsOwnStandInForAllProperties() {
        RelayRunner.plain()
                .withPropertyValues("signalwire.relay.auto-startup=false", "signalwire.relay.project-id=half-a-set")
                .withUserConfiguration(OwnDetails.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(RelayClient.class)
                        .hasSingleBean(RelayConnectionDetails.class));
    }

    @Test
    void customizersAreCalledInTheirOrder() {
        runner.withUserConfiguration(Customizers.class)
                .run(context ->
                        assertThat(context.getBean(RelayClient.class).name()).isEqualTo("last"));
    }

    @Test
    void theEngineIsTakenByItsNameOnly() {
        runner.withPropertyValues("signalwire.relay.auto-startup=true", "signalwire.relay.host=example.com")
                .withUserConfiguration(Engines.class)
                .run(context -> {
                    Engine ours = context.getBean("relayWebSocketClient", Engine.class);
                    assertThat(ours.asked.poll(10, TimeUnit.SECONDS)).isEqualTo(URI.create("wss://example.com"));
                    assertThat(context.getBean("stompClient", Engine.class).asked)
                            .isEmpty();
                });
    }

    @Test
    void theNumberOfCallsMayComeFromTheVendorsVariable() {
        runner.withPropertyValues("RELAY_MAX_ACTIVE_CALLS=many")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("RELAY_MAX_ACTIVE_CALLS"));
    }

    @Test
    void plainTextToAnotherMachineIsRefusedAlsoInConnectionDetails() {
        RelayRunner.plain()
                .withBean(RelayConnectionDetails.class, () -> details("ws://example.com"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("the token would travel in clear"));
    }

    @Test
    void anUnreachableServerDoesNotKeepTheApplicationFromStarting() {
        RelayRunner.plain()
                .withBean(RelayConnectionDetails.class, () -> details("ws://127.0.0.1:1"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(RelayClient.class).connectionState())
                            .isNotIn(ConnectionState.READY, ConnectionState.FAILED);
                });
    }

    private static RelayConnectionDetails details(String url) {
        return new RelayConnectionDetails() {
            @Override
            public URI uri() {
                return URI.create(url);
            }

            @Override
            public Credentials credentials() {
                return Credentials.token("p1", "t1");
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {

        @Bean
        RelayClient ownClient() {
            return RelayClient.builder().project("p1").token("t1").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDetails {

        @Bean
        RelayConnectionDetails ownDetails() {
            return details("wss://example.com");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        @Bean
        @Order(2)
        RelayClientBuilderCustomizer second() {
            return builder -> builder.name("last");
        }

        @Bean
        @Order(1)
        RelayClientBuilderCustomizer first() {
            return builder -> builder.name("first");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Engines {

        @Bean
        Engine stompClient() {
            return new Engine();
        }

        @Bean
        Engine relayWebSocketClient() {
            return new Engine();
        }
    }

    /** Opens nothing, and remembers what it was asked for. */
    static class Engine implements WebSocketClient {

        private final BlockingQueue<URI> asked = new LinkedBlockingQueue<>();

        @Override
        public CompletableFuture<WebSocketSession> execute(
                WebSocketHandler handler, String uriTemplate, Object... variables) {
            return execute(handler, null, URI.create(uriTemplate));
        }

        @Override
        public CompletableFuture<WebSocketSession> execute(
                WebSocketHandler handler, @Nullable WebSocketHttpHeaders headers, URI uri) {
            asked.add(uri);
            return CompletableFuture.failedFuture(new IOException("this engine opens nothing"));
        }
    }
}
