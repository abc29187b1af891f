package io.relayspring.boot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;

/** A WebFlux application on Netty that has the simulator's jar on its class path and WebSocket endpoints of its own. */
class NettyWebSocketAutoConfigurationTest {

    private static final String OURS = "relaySimulatorWebSocketConfigurer";

    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    NettyReactiveWebServerAutoConfiguration.class,
                    CodecsAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    NettyWebSocketAutoConfiguration.class))
            .withPropertyValues("server.port=0")
            .withUserConfiguration(Echo.class);

    @Test
    void theApplicationsEndpointsWorkThoughTheSimulatorIsOff() {
        runner.run(context -> {
            assertThat(context).hasBean(OURS);
            assertThat(echo(context)).isEqualTo("hello");
        });
    }

    @Test
    void aServiceOfAConfigurerOfTheApplicationsOwnCounts() {
        runner.withUserConfiguration(OwnConfigurer.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(NettyWebSocketConfigurer.class).getWebSocketService())
                    .isNull();
            assertThat(echo(context)).isEqualTo("hello");
        });
    }

    @Test
    void aServiceThatIsABeanMakesOursStepAside() {
        runner.withBean("own", WebSocketService.class, NettyWebSocketAutoConfigurationTest::service)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OURS));
    }

    private static String echo(AssertableReactiveWebApplicationContext context) throws Exception {
        int port = ((ReactiveWebServerApplicationContext) context.getSourceApplicationContext())
                .getWebServer()
                .getPort();
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/echo"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        socket.request(1);
        socket.sendText("hello", true);
        String answer = heard.get(10, TimeUnit.SECONDS);
        socket.abort();
        return answer;
    }

    private static WebSocketService service() {
        return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy());
    }

    @Configuration(proxyBeanMethods = false)
    static class Echo {

        @Bean
        HandlerMapping echoMapping() {
            WebSocketHandler echo = session -> session.send(
                    session.receive().map(WebSocketMessage::getPayloadAsText).map(session::textMessage));
            return new SimpleUrlHandlerMapping(Map.of("/echo", echo), -1);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnConfigurer {

        @Bean
        WebFluxConfigurer ownConfigurer() {
            return new WebFluxConfigurer() {
                @Override
                public WebSocketService getWebSocketService() {
                    return service();
                }
            };
        }
    }
}
