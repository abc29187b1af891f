package io.relayspring.core.internal.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** A socket of the Netty engine as other threads see it: whatever they want is done on the loop. */
final class NettySession extends EngineSession {

    private final Channel channel;
    private final NettyWriter writer;
    private final AtomicBoolean drainScheduled = new AtomicBoolean();
    private final Runnable drain = this::drain;

    NettySession(URI uri, int maxMessageBytes, Channel channel, NettyWriter writer) {
        super(uri, maxMessageBytes);
        this.channel = channel;
        this.writer = writer;
    }

    @Override
    public void wake() {
        if (writer.isHeld()) {
            relieve();
        } else if (drainScheduled.compareAndSet(false, true)) {
            onLoop(drain);
        }
    }

    /** A batch of reads makes more answers than should wait for its end. */
    private void relieve() {
        if (channel.eventLoop().inEventLoop() && outbox().isCrowded()) {
            writer.drain(outbox());
        }
    }

    private void drain() {
        // Cleared first: what is put from now on asks again.
        drainScheduled.set(false);
        writer.drain(outbox());
    }

    @Override
    public void close(CloseStatus status) {
        onLoop(() -> writer.close(status, outbox()));
    }

    @Override
    public void abort() {
        onLoop(writer::abort);
    }

    @Override
    public boolean isOpen() {
        return channel.isActive();
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return channel.localAddress() instanceof InetSocketAddress address ? address : null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return channel.remoteAddress() instanceof InetSocketAddress address ? address : null;
    }

    private void onLoop(Runnable task) {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException ignored) {
            // The loop ends only after its sockets: this one is closed, and its listener is told so.
        }
    }
}
