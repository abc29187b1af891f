package io.relayspring.boot.simulator;

import io.relayspring.simulator.RelaySimulator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;

/**
 * Keeps the WebSocket endpoints of a WebFlux application on Netty working beside the simulator: WebFlux takes the
 * simulator's Jetty for the application's server and upgrades requests Jetty's way, which Netty's cannot be.
 */
@AutoConfiguration(
        after = RelaySimulatorAutoConfiguration.class,
        afterName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(
        value = {RelaySimulator.class, WebFluxConfigurer.class},
        name = NettyWebSocketAutoConfiguration.NETTY)
@ConditionalOnBean(value = RelaySimulator.class, type = NettyWebSocketAutoConfiguration.FACTORY)
public final class NettyWebSocketAutoConfiguration {

    static final String NETTY = "reactor.netty.http.server.HttpServer";
    static final String FACTORY = "org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory";

    NettyWebSocketAutoConfiguration() {}

    @Bean
    WebFluxConfigurer relaySimulatorWebSocketConfigurer() {
        return new WebFluxConfigurer() {
            @Override
            public WebSocketService getWebSocketService() {
                return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy());
            }
        };
    }
}
