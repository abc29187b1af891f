package io.relayspring.benchmarks.client;

import java.util.Optional;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainerProvider;
import org.springframework.web.socket.client.WebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

/** Engines to compare the built-in one with. */
final class Engines {

    private Engines() {}

    static Optional<WebSocketClient> named(String name) {
        return switch (name) {
            case "" -> Optional.empty();
            case "tomcat" -> Optional.of(new StandardWebSocketClient(new WsWebSocketContainer()));
            case "jetty" ->
                Optional.of(new StandardWebSocketClient(JakartaWebSocketClientContainerProvider.getContainer(null)));
            default -> throw new IllegalArgumentException("no engine named " + name);
        };
    }
}
