package io.relayspring.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

/** Nagle's algorithm is costly, and not every engine can turn it off. */
class NagleTest {

    private static final TransportSettings SETTINGS = TransportSettings.defaults("");

    @Test
    void whoBringsSpringsClientOnTomcatIsToldWhatItCosts() {
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            new Transport(new StandardWebSocketClient(new WsWebSocketContainer()), SETTINGS);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("TCP_NODELAY", "44 ms", "Leave the engine out");
        }
    }

    @Test
    void nobodyIsWarnedOfTheBuiltInEngine() {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                NettyWebSocketClient engine = new NettyWebSocketClient(EngineSettings.defaults())) {
            new Transport(engine, SETTINGS);
            assertThat(log.warnings()).isEmpty();
        }
    }
}
