package io.relayspring.boot.simulator;

import io.relayspring.simulator.RelaySimulator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;

/**
 * Keeps the WebSocket endpoints of a WebFlux application on Netty working beside the simulator's jar: WebFlux takes the
 * Jetty that comes with it for the application's server and upgrades requests Jetty's way, which Netty's cannot be. That
 * the jar is there does it, be the simulator on or off.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(
        value = {RelaySimulator.class, WebFluxConfigurer.class},
        name = {NettyWebSocketAutoConfiguration.NETTY, NettyWebSocketAutoConfiguration.JETTY})
@ConditionalOnBean(type = NettyWebSocketAutoConfiguration.FACTORY)
@ConditionalOnMissingBean(WebSocketService.class)
public final class NettyWebSocketAutoConfiguration {

    static final String NETTY = "reactor.netty.http.server.HttpServer";
    static final String JETTY = "org.eclipse.jetty.websocket.server.ServerWebSocketContainer";
    static final String FACTORY = "org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory";

    NettyWebSocketAutoConfiguration() {}

    @Bean
    NettyWebSocketConfigurer relaySimulatorWebSocketConfigurer(ObjectProvider<WebFluxConfigurer> configurers) {
        return new NettyWebSocketConfigurer(configurers);
    }
}
