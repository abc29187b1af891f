package io.relayspring.boot.simulator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;

/** Upgrades requests Netty's way, unless the application says itself how: WebFlux takes one service and no more. */
final class NettyWebSocketConfigurer implements WebFluxConfigurer {

    private final ObjectProvider<WebFluxConfigurer> configurers;

    NettyWebSocketConfigurer(ObjectProvider<WebFluxConfigurer> configurers) {
        this.configurers = configurers;
    }

    @Override
    public @Nullable WebSocketService getWebSocketService() {
        boolean said = configurers.stream()
                .filter(other -> !(other instanceof NettyWebSocketConfigurer))
                .map(WebFluxConfigurer::getWebSocketService)
                .anyMatch(Objects::nonNull);
        return said ? null : new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy());
    }
}
