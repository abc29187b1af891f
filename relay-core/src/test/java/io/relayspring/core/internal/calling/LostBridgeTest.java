package io.relayspring.core.internal.calling;

import static io.relayspring.core.device.Device.phone;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.error.ConnectionException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two calls that are connected are lost with their session: who waits for the bridge's end is told so. */
class LostBridgeTest {

    private final ManualServer server = new ManualServer();
    private final CallSession ours = server.offer("c1");

    @Test
    void whicheverIsLostFirst() {
        Pending<Bridge> ended = bridge("c2").ended();
        CallSession peer = server.calls().find("c2");
        peer.lose("the server restarted");
        ours.lose("the server restarted");
        assertThatThrownBy(ended::await).isInstanceOf(ConnectionException.class);
    }

    private Bridge bridge(String peer) {
        Pending<Bridge> bridge = ours.call().connect(phone("+15551230011", p -> p.from("+15550000001")));
        server.accept(0);
        ManualServer.tell(
                ours,
                "calling.call.connect",
                Map.of("connect_state", "connected", "peer", Map.of("call_id", peer, "node_id", "node-2")));
        return bridge.await();
    }
}
