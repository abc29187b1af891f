package io.relayspring.core.internal.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bare server socket that does what a script says, however wrong. */
final class RawPeer implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FIN = 0x80;

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** What is done with each connection; it is closed after it. */
    interface Script {
        void play(Line line) throws Exception;
    }

    RawPeer(Script script) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Daemon.start("test-peer", () -> accept(script));
    }

    int port() {
        return server.getLocalPort();
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + "/");
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Daemon.start("test-line", () -> play(script, socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void play(Script script, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.play(new Line(socket));
        } catch (Exception over) {
            // The client went, or the test is over.
        }
    }

    /** One connection, seen from the server. */
    static final class Line {

        private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

        final Socket socket;
        final DataInputStream in;
        final OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        /** The head of a request, up to and with its empty line. */
        String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.US_ASCII);
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** Takes the handshake; what follows it goes out in the same write. */
        void upgrade(byte... following) throws IOException {
            answer(head(), following);
        }

        /** Accepts the handshake whose head is given. */
        void answer(String head, byte... following) throws IOException {
            Matcher key = KEY.matcher(head);
            if (!key.find()) {
                throw new IOException("no key");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + new HandshakeKey(key.group(1)).expected() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(following);
            out.write(all.toByteArray());
        }

        void send(int first, byte[] payload) throws IOException {
            out.write(frame(first, payload));
        }

        /** The next frame of the client, unmasked. */
        Frame receive() throws IOException {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            int indicator = second & 0x7F;
            long length = indicator == 127 ? in.readLong() : indicator == 126 ? in.readUnsignedShort() : indicator;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes((int) length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return new Frame(first, (second & 0x80) != 0, payload);
        }

        /** Reads until the client closes; true when it said goodbye before. */
        boolean drain() throws IOException {
            boolean goodbye = false;
            try {
                while (true) {
                    goodbye |= (receive().first() & 0x0F) == CLOSE;
                }
            } catch (EOFException over) {
                return goodbye;
            }
        }
    }

    record Frame(int first, boolean masked, byte[] payload) {

        int closeCode() {
            return ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
        }
    }

    static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 10);
        frame.write(first);
        if (payload.length < 126) {
            frame.write(payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.writeBytes(new byte[] {126, (byte) (payload.length >> 8), (byte) payload.length});
        } else {
            frame.write(127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] closing(int code, String reason) {
        byte[] words = bytes(reason);
        return ByteBuffer.allocate(2 + words.length)
                .putShort((short) code)
                .put(words)
                .array();
    }
}
