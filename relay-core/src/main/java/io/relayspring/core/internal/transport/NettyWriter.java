package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Empties the outbox into the socket, many texts to a write, as fast as the server reads. On the loop only. */
@SuppressWarnings("FutureReturnValueIgnored") // Failures are told by the pipeline.
final class NettyWriter {

    private static final int BATCH = 64 << 10;
    private static final int SMALL = 1 << 10;
    private static final int CLOSE_SECONDS = 3;

    private final Channel channel;
    private boolean held;
    private boolean unflushed;
    private boolean closeSent;
    private @Nullable CloseStatus asked;

    NettyWriter(Channel channel) {
        this.channel = channel;
    }

    /** A batch of reads begins: its answers wait for its end, so that they share a write. */
    void hold() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }

    /** The batch of reads is over. */
    void release(Outbox outbox) {
        held = false;
        drain(outbox);
    }

    /** Writes what waits while the socket takes it; goes on when it takes more. */
    void drain(Outbox outbox) {
        ByteBuf batch = null;
        while (!closeSent && channel.isWritable()) {
            String text = outbox.take();
            if (text == null) {
                break;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            batch = batch == null ? channel.alloc().directBuffer(Math.max(SMALL, utf8.length + SMALL)) : batch;
            FrameWriter.text(batch, utf8);
            if (batch.readableBytes() >= BATCH) {
                write(batch);
                batch = null;
            }
        }
        if (batch != null) {
            write(batch);
        }
        if (asked != null && outbox.isEmpty()) {
            writeClose(asked);
        }
        flush();
    }

    /** Says goodbye once the outbox is empty. */
    void close(CloseStatus status, Outbox outbox) {
        asked = asked == null ? status : asked;
        drain(outbox);
    }

    /** The server said goodbye: says it back, then closes. */
    void answerClose(CloseStatus status) {
        writeClose(new CloseStatus(status.getCode()));
        channel.writeAndFlush(channel.alloc().buffer(0)).addListener(ChannelFutureListener.CLOSE);
        unflushed = false;
        channel.eventLoop().schedule(this::abort, CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers a ping, unless the server does not read: then one answer more would only fill memory. */
    void pong(byte[] payload) {
        if (channel.isWritable() && !closeSent) {
            ByteBuf frame = channel.alloc().directBuffer(SMALL);
            FrameWriter.pong(frame, payload);
            write(frame);
        }
    }

    /** Closes at once, with a reset, past TLS and all else that would say goodbye first. */
    void abort() {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (channel.isOpen() && first != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            first.close();
        }
    }

    private void writeClose(CloseStatus status) {
        if (!closeSent) {
            closeSent = true;
            ByteBuf frame = channel.alloc().directBuffer(SMALL);
            FrameWriter.close(frame, status);
            write(frame);
        }
    }

    private void write(ByteBuf frames) {
        channel.write(frames, channel.voidPromise());
        unflushed = true;
    }

    private void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }
}
