package io.relayspring.core.internal.transport;

import org.springframework.web.socket.client.WebSocketClient;

/** The engines that must keep the same contract. */
enum Engine {
    NETTY {
        @Override
        WebSocketClient create(EngineSettings settings) {
            return new NettyWebSocketClient(settings);
        }
    },
    JDK {
        @Override
        WebSocketClient create(EngineSettings settings) {
            // Read once, when the JDK's client is first used.
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
            return new JdkWebSocketClient(settings);
        }
    };

    abstract WebSocketClient create(EngineSettings settings);
}
