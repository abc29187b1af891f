package io.relayspring.core.internal.transport;

import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The one thread of a client, there only while somebody holds a lease on it. */
@SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the thread to end.
final class NettyLoop {

    private static final long AT_MOST_MILLIS = 2_000;
    // Not zero: a loop that is told to end at once may forget to close its sockets, and nobody hears of their end.
    private static final long QUIET_MILLIS = 1;

    private final NettyIo io;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SingleThreadIoEventLoop running;
    private int leases;

    NettyLoop(NettyIo io) {
        this.io = io;
    }

    NettyIo io() {
        return io;
    }

    Lease lease() {
        lock.lock();
        try {
            SingleThreadIoEventLoop loop = running;
            if (loop == null) {
                DefaultThreadFactory threads = new DefaultThreadFactory("relay-io", true);
                loop = new SingleThreadIoEventLoop(null, threads, io.handlers());
                running = loop;
            }
            leases++;
            return new Lease(loop);
        } finally {
            lock.unlock();
        }
    }

    /** What its sockets were told to write before is written first: a loop that is told to end closes them at once. */
    void close() {
        SingleThreadIoEventLoop loop = takeRunning();
        if (loop != null) {
            awaitWhatWasAsked(loop);
            shutDown(loop);
        }
    }

    /** Not for ever, nor for a server; and also if the calling thread is interrupted, as it may be in a shutdown. */
    private static void awaitWhatWasAsked(SingleThreadIoEventLoop loop) {
        if (loop.inEventLoop()) {
            return;
        }
        try {
            loop.submit(() -> {}).awaitUninterruptibly(AT_MOST_MILLIS);
        } catch (RejectedExecutionException ended) {
            // Then it has no sockets any more.
        }
    }

    private @Nullable SingleThreadIoEventLoop takeRunning() {
        lock.lock();
        try {
            SingleThreadIoEventLoop loop = running;
            running = null;
            leases = 0;
            return loop;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // An older loop is not the running one, whatever it says of itself.
    private void giveBack(SingleThreadIoEventLoop loop) {
        lock.lock();
        try {
            if (loop == running && --leases == 0) {
                running = null;
                shutDown(loop);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void shutDown(SingleThreadIoEventLoop loop) {
        loop.shutdownGracefully(QUIET_MILLIS, AT_MOST_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The right to use the thread until it is given back. */
    final class Lease {

        private final SingleThreadIoEventLoop loop;
        private final AtomicBoolean givenBack = new AtomicBoolean();

        private Lease(SingleThreadIoEventLoop loop) {
            this.loop = loop;
        }

        SingleThreadIoEventLoop loop() {
            return loop;
        }

        void release() {
            if (givenBack.compareAndSet(false, true)) {
                giveBack(loop);
            }
        }
    }
}
