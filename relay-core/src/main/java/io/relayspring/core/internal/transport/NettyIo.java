package io.relayspring.core.internal.transport;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/**
 * How the loop waits for its sockets.
 *
 * @param handlers make what waits
 * @param sockets what it can wait for
 */
record NettyIo(IoHandlerFactory handlers, Class<? extends SocketChannel> sockets) {

    /** The JDK's, which is always there. */
    static final NettyIo SELECTOR = new NettyIo(NioIoHandler.newFactory(), NioSocketChannel.class);

    private static final boolean HAS_EPOLL = hasEpoll();

    /** The kernel's own where the application brings Netty's library for it: waking the loop costs half as much. */
    static NettyIo best() {
        return HAS_EPOLL ? Native.EPOLL : SELECTOR;
    }

    private static boolean hasEpoll() {
        try {
            return Epoll.isAvailable();
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** Not to be touched where its classes are not there. */
    private static final class Native {

        static final NettyIo EPOLL = new NettyIo(EpollIoHandler.newFactory(), EpollSocketChannel.class);
    }
}
