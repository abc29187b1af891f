package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread that sends write to the socket by itself while the loop has nothing to write: no waking of another
 * thread on the way of a command. For sockets without TLS, whose bytes need nobody else; never blocking, for the socket
 * does not block, and what it does not take is left to the loop.
 */
final class Shortcut {

    private static final int MOST = 64 << 10;
    private static final int SMALL = 1 << 10;

    private final Socket channel;
    private final NettyWriter writer;
    private final WriteTurn turn;
    private final long idle;

    private Shortcut(Socket channel, NettyWriter writer, WriteTurn turn) {
        this.channel = channel;
        this.writer = writer;
        this.turn = turn;
        this.idle = channel.bytesBeforeUnwritable();
    }

    static @Nullable Shortcut of(Channel channel, NettyWriter writer, WriteTurn turn) {
        boolean plain = channel.pipeline().get(SslHandler.class) == null;
        return plain && channel instanceof Socket socket ? new Shortcut(socket, writer, turn) : null;
    }

    /** Empties the outbox into the socket; false when the loop must go on. */
    boolean write(Outbox outbox) {
        if (!turn.take()) {
            return false;
        }
        // Not idle: something is before us, which the loop is writing. Not the first: many are sent without waiting for
        // answers, and the loop writes many at once.
        if (writer.isClosed() || channel.bytesBeforeUnwritable() != idle || !writer.isFirstSinceRead()) {
            turn.give();
            return false;
        }
        ByteBuf frames = Unpooled.buffer(SMALL);
        String text = outbox.take();
        while (text != null) {
            FrameWriter.text(frames, text.getBytes(StandardCharsets.UTF_8));
            text = frames.readableBytes() < MOST ? outbox.take() : null;
        }
        boolean all = frames.readableBytes() < MOST;
        return write(frames, outbox) && all;
    }

    private boolean write(ByteBuf frames, Outbox outbox) {
        try {
            frames.skipBytes(channel.javaChannel().write(frames.nioBuffer()));
        } catch (IOException ex) {
            channel.pipeline().fireExceptionCaught(ex);
        }
        if (frames.isReadable()) {
            // The turn goes with it: nothing may come between the two halves of a frame.
            channel.eventLoop().execute(() -> writer.resume(frames, outbox));
            return true;
        }
        return !turn.give();
    }

    /** Netty's socket, with the JDK's within reach. */
    static final class Socket extends NioSocketChannel {

        @Override
        protected SocketChannel javaChannel() {
            return super.javaChannel();
        }
    }
}
