package io.relayspring.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The opening handshake (RFC 6455, 4), for either side, on a blocking channel. */
public final class Handshake {

    private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LARGEST_HEAD = 16 << 10;

    private Handshake() {}

    /** Asks for an upgrade and checks the reply. */
    public static void request(ByteChannel channel, String host) throws IOException {
        byte[] nonce = new byte[16];
        ThreadLocalRandom.current().nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        send(
                channel,
                "GET / HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + key + "\r\n\r\n");
        String head = readHead(channel);
        if (!head.startsWith("HTTP/1.1 101") || !accept(key).equals(header(head, "sec-websocket-accept"))) {
            throw new IOException("no upgrade: " + head.lines().findFirst().orElse(""));
        }
    }

    /** Reads a client's request and grants it. */
    public static void grant(ByteChannel channel) throws IOException {
        String key = header(readHead(channel), "sec-websocket-key");
        send(
                channel,
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
    }

    private static String header(String head, String name) throws IOException {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElseThrow(() -> new IOException("no header " + name));
    }

    /** Byte by byte, so that nothing of the first frame is taken along. */
    private static String readHead(ByteChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException("closed during the handshake");
            }
            if (head.append((char) one.get(0)).length() > LARGEST_HEAD) {
                throw new IOException("a handshake without an end");
            }
        }
        return head.toString();
    }

    private static void send(ByteChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT_SALT).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
