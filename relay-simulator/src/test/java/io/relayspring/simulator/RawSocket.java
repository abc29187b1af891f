package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A program that is signed in and sees every byte: an end without a goodbye too, which some WebSocket clients miss. */
final class RawSocket implements AutoCloseable {

    private static final String HANDSHAKE = """
            GET / HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;

    private static final int PATIENCE = 30_000;

    private final Socket socket;
    private final InputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        socket.setSoTimeout(PATIENCE);
    }

    static RawSocket signedIn(RelaySimulator simulator) throws IOException {
        RawSocket raw = new RawSocket(new Socket("127.0.0.1", simulator.port()));
        raw.socket.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.UTF_8));
        raw.skipHead();
        raw.request("signalwire.connect", BareClient.connectParams(simulator.project(), simulator.token(), ""));
        simulator.awaitSession();
        return raw;
    }

    /** Sends a request in a text frame with a mask of zeros. */
    void request(String method, String params) throws IOException {
        String text = "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"" + method + "\",\"params\":" + params + "}";
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write(ByteBuffer.allocate(8 + payload.length)
                        .put((byte) 0x81)
                        .put((byte) 0xfe)
                        .putShort((short) payload.length)
                        .putInt(0)
                        .put(payload)
                        .array());
    }

    /** All that comes until the stream ends, but for so many text frames at its beginning. */
    ByteBuffer restAfter(int frames) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(in.readAllBytes());
        for (int frame = 0; frame < frames; frame++) {
            int length = length(rest);
            rest.position(rest.position() + length);
        }
        return rest;
    }

    /** Reads the head of a text frame and gives the length it announces. */
    static int length(ByteBuffer frames) {
        assertThat(frames.get()).isEqualTo((byte) 0x81);
        int length = frames.get();
        return length < 126 ? length : frames.getShort();
    }

    private void skipHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
