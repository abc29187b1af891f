package io.relayspring.benchmarks.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.relayspring.benchmarks.wire.FrameWriter;
import io.relayspring.benchmarks.wire.NumberedId;
import io.relayspring.benchmarks.wire.Opcode;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * Writes the client's messages. By default they gather until all messages of one read have been handled and then go out with one system
 * call; {@code writeThrough} sends each by itself, as a client does that locks the socket for every message.
 */
final class Sender {

    private final SocketChannel channel;
    private final boolean writeThrough;
    private final FrameWriter writer = FrameWriter.ofClient();
    private final NumberedId commandIds = new NumberedId("c0000000");

    Sender(SocketChannel channel, boolean writeThrough) {
        this.channel = channel;
        this.writeThrough = writeThrough;
    }

    void connect() throws IOException {
        ClientMessages.CONNECT.write(writer, commandIds.next());
        flush();
    }

    void acknowledge(String event) throws IOException {
        ClientMessages.ACKNOWLEDGE.write(writer, event.getBytes(US_ASCII));
        written();
    }

    void pong(byte[] bytes, int offset, int length) throws IOException {
        writer.frame(Opcode.PONG, bytes, offset, length);
        written();
    }

    /** Returns the identifier under which the answer will come. */
    String answer(String call) throws IOException {
        byte[] id = commandIds.next();
        ClientMessages.ANSWER.write(writer, id, call.getBytes(US_ASCII));
        return written(id);
    }

    /** Returns the identifier under which the answer will come; the play's control identifier is the same. */
    String play(String call) throws IOException {
        byte[] id = commandIds.next();
        ClientMessages.PLAY.write(writer, id, call.getBytes(US_ASCII), id);
        return written(id);
    }

    /** Returns the identifier under which the answer will come. */
    String end(String call) throws IOException {
        byte[] id = commandIds.next();
        ClientMessages.END.write(writer, id, call.getBytes(US_ASCII));
        return written(id);
    }

    void flush() throws IOException {
        writer.flush(channel);
    }

    private String written(byte[] id) throws IOException {
        written();
        return new String(id, US_ASCII);
    }

    private void written() throws IOException {
        if (writeThrough) {
            flush();
        }
    }
}
