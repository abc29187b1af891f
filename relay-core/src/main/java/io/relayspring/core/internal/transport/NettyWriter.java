package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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
    private volatile boolean held;
    private boolean unflushed;
    private boolean closeSent;
    private @Nullable CloseStatus asked;
    private @Nullable CloseStatus answer;
    private byte @Nullable [] pong;

    NettyWriter(Channel channel) {
        this.channel = channel;
    }

    /** A batch of reads begins: its answers wait for its end, so that they share a write. */
    void hold() {
        held = true;
    }

    /** From any thread: true when the end of a batch of reads will empty the outbox anyway. */
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
        writePong();
        if (answer == null) {
            writeTexts(outbox);
        }
        CloseStatus goodbye = answer == null && outbox.isEmpty() ? asked : answer;
        if (goodbye != null && !closeSent) {
            closeSent = true;
            ByteBuf frame = channel.alloc().directBuffer(SMALL);
            FrameWriter.close(frame, goodbye);
            write(frame);
        }
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
        paceReading(outbox);
        if (answer != null) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** A server that sends faster than it reads our answers is slowed down before the outbox overflows. */
    private void paceReading(Outbox outbox) {
        channel.config().setAutoRead(!outbox.isCrowded());
    }

    private void writeTexts(Outbox outbox) {
        ByteBuf batch = null;
        while (!closeSent && channel.isWritable()) {
            String text = outbox.take();
            if (text == null) {
                break;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            batch = batch == null ? channel.alloc().directBuffer(utf8.length + SMALL) : batch;
            FrameWriter.text(batch, utf8);
            if (batch.readableBytes() >= BATCH) {
                write(batch);
                batch = null;
            }
        }
        if (batch != null) {
            write(batch);
        }
    }

    private void writePong() {
        byte[] payload = pong;
        pong = null;
        // A server that does not read gets no more answers: they would only fill memory.
        if (payload != null && !closeSent && channel.isWritable()) {
            ByteBuf frame = channel.alloc().directBuffer(SMALL);
            FrameWriter.pong(frame, payload);
            write(frame);
        }
    }

    /** Says goodbye once the outbox is empty. */
    void close(CloseStatus status, Outbox outbox) {
        asked = asked == null ? status : asked;
        drain(outbox);
    }

    /** The server said goodbye: says it back, then closes. */
    void answerClose(CloseStatus status, Outbox outbox) {
        answer = new CloseStatus(status.getCode());
        drain(outbox);
        channel.eventLoop().schedule(this::abort, CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers a ping at the end of this batch of reads; of several the newest is enough. */
    void pong(byte[] payload) {
        pong = payload;
    }

    /** Closes at once, with a reset, past TLS and all else that would say goodbye first. */
    void abort() {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (channel.isOpen() && first != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            first.close();
        }
    }

    private void write(ByteBuf frames) {
        channel.write(frames, channel.voidPromise());
        unflushed = true;
    }
}
