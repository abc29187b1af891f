package io.relayspring.core.internal.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.resolver.NoopAddressResolverGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;

/** One attempt to open a socket: name, connection, proxy, TLS, upgrade, all under one timeout. */
@SuppressWarnings("FutureReturnValueIgnored") // Failures are told by opened.
final class NettyDial implements Runnable {

    private static final int READS = 4;
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 << 10, 256 << 10);

    private final CompletableFuture<WebSocketSession> opened = new CompletableFuture<>();
    private final NettyLoop loops;
    private final EngineSettings settings;
    private final NettyHandshake handshake;
    private final Endpoint target;

    NettyDial(NettyLoop loops, EngineSettings settings, NettyHandshake.Request request) {
        this.loops = loops;
        this.settings = settings;
        this.target = Endpoint.of(request.uri());
        this.handshake = new NettyHandshake(request, settings.maxMessageBytes(), opened);
    }

    CompletableFuture<WebSocketSession> opened() {
        return opened;
    }

    /** On a thread that may block on the name service. */
    @Override
    public void run() {
        try {
            HttpProxy proxy = settings.proxy();
            if (proxy == null) {
                connect(target.resolve(), null);
            } else {
                connect(target.unresolved(), tunnel(proxy, resolve(proxy)));
            }
        } catch (IOException | GeneralSecurityException | RuntimeException ex) {
            opened.completeExceptionally(ex);
        }
    }

    private static InetSocketAddress resolve(HttpProxy proxy) throws ProxyConnectException {
        try {
            return new Endpoint(proxy.host(), proxy.port(), false).resolve();
        } catch (UnknownHostException ex) {
            throw OpenFailure.ofProxy(proxy, ex);
        }
    }

    /** On the loop: a loop that ends meanwhile takes all of this or nothing. */
    private void connect(SocketAddress address, @Nullable ProxyHandler tunnel)
            throws GeneralSecurityException, SSLException {
        SslHandler tls = target.secure() ? tls() : null;
        NettyLoop.Lease lease = loops.lease();
        lease.loop().execute(() -> connect(lease, address, pipeline(tunnel, tls)));
    }

    private void connect(NettyLoop.Lease lease, SocketAddress address, ChannelInitializer<Channel> pipeline) {
        ChannelFuture connected = new Bootstrap()
                .group(lease.loop())
                .channel(loops.io().sockets())
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis())
                .option(ChannelOption.RECVBUF_ALLOCATOR, shortBatches())
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .handler(pipeline)
                .connect(address);
        Channel channel = connected.channel();
        channel.closeFuture().addListener(closed -> lease.release());
        connected.addListener(done -> {
            if (!done.isSuccess()) {
                lease.release();
                HttpProxy proxy = settings.proxy();
                opened.completeExceptionally(proxy == null ? done.cause() : OpenFailure.ofProxy(proxy, done.cause()));
            }
        });
        endWith(channel);
    }

    /** A batch of reads ends soon, so that its answers are not kept waiting. */
    private static RecvByteBufAllocator shortBatches() {
        return new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(READS);
    }

    /** Closes the socket when the attempt is cancelled, fails or takes too long. */
    private void endWith(Channel channel) {
        Alarm late = new Alarm(
                settings.connectTimeout(),
                () -> opened.completeExceptionally(OpenFailure.timeout(settings.connectTimeout())));
        opened.whenComplete((session, failure) -> {
            late.cancel();
            if (failure != null) {
                channel.close();
            }
        });
    }

    private ChannelInitializer<Channel> pipeline(@Nullable ProxyHandler tunnel, @Nullable SslHandler tls) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                if (tunnel != null) {
                    channel.pipeline().addLast(tunnel);
                }
                if (tls != null) {
                    channel.pipeline().addLast(tls);
                }
                channel.pipeline().addLast(new HttpClientCodec(), handshake);
            }
        };
    }

    private ProxyHandler tunnel(HttpProxy proxy, InetSocketAddress address) {
        String user = proxy.user();
        String password = proxy.password();
        ProxyHandler tunnel = user == null
                ? new HttpProxyHandler(address)
                : new HttpProxyHandler(address, user, password == null ? "" : password);
        tunnel.setConnectTimeoutMillis(millis());
        return tunnel;
    }

    private SslHandler tls() throws GeneralSecurityException, SSLException {
        SSLContext context = ClientTls.context(settings.sslContext());
        SSLEngine engine = context.createSSLEngine(target.host(), target.port());
        engine.setUseClientMode(true);
        engine.setSSLParameters(ClientTls.parameters(context));
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(millis());
        return handler;
    }

    private int millis() {
        return (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
    }
}
