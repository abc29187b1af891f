package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void whatIsSentComesBack() throws Exception {
        try (JettyPeer peer = new JettyPeer();
                NettyWebSocketClient engine = new NettyWebSocketClient(EngineSettings.defaults())) {
            Told told = new Told();
            Transport transport = new Transport(engine, TransportSettings.defaults("relay/test"));
            Channel channel = transport.open(peer.uri(), told).get(10, SECONDS);
            channel.send("{\"hello\":\"wörld\"}");
            assertThat(told.text()).isEqualTo("{\"hello\":\"wörld\"}");
            channel.close("done");
            assertThat(told.end()).hasMessage("closed by this client: done");
            assertThat(peer.closes.poll(10, SECONDS)).isEqualTo("1000 done");
            assertThat(told.faults).isEmpty();
        }
    }
}
