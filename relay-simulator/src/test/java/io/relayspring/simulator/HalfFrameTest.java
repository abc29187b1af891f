package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Half a frame, seen byte by byte. */
class HalfFrameTest extends SimulatorTest {

    private static final String HANDSHAKE = """
            GET / HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;

    @Test
    void theHeadAnnouncesTwiceWhatComes() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", simulator.port())) {
            InputStream in = socket.getInputStream();
            socket.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.UTF_8));
            skipHead(in);
            socket.getOutputStream().write(masked(connect()));
            simulator.awaitSession();
            simulator.faults().add(new Fault.HalfFrame(Ending.FIN, ""));
            ByteBuffer rest = ByteBuffer.wrap(in.readAllBytes());
            for (int frame = 0; frame < 2; frame++) {
                int length = length(rest);
                rest.position(rest.position() + length);
            }
            int announced = length(rest);
            assertThat(rest.remaining()).isPositive().isEqualTo(announced / 2);
            assertThat(StandardCharsets.UTF_8.decode(rest).toString()).startsWith("{\"jsonrpc\":\"2.0\"");
        }
    }

    private String connect() {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"signalwire.connect\",\"params\":"
                + BareClient.connectParams(simulator.project(), simulator.token(), "") + "}";
    }

    /** A text frame with a mask of zeros. */
    private static byte[] masked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + payload.length)
                .put((byte) 0x81)
                .put((byte) 0xfe)
                .putShort((short) payload.length)
                .putInt(0)
                .put(payload)
                .array();
    }

    private static void skipHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
    }

    /** Reads the head of a text frame of some length. */
    private static int length(ByteBuffer frames) {
        assertThat(frames.get()).isEqualTo((byte) 0x81);
        int length = frames.get();
        return length < 126 ? length : frames.getShort();
    }
}
