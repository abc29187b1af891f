package io.relayspring.core.internal.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;

/** The upgrade from HTTP: asks, checks the answer, then makes way for the frames. */
@SuppressWarnings("FutureReturnValueIgnored") // Failures are told by the pipeline.
final class NettyHandshake extends ChannelInboundHandlerAdapter {

    private final Request request;
    private final int maxMessageBytes;
    private final CompletableFuture<WebSocketSession> opened;
    private final HandshakeKey key = HandshakeKey.random();

    NettyHandshake(Request request, int maxMessageBytes, CompletableFuture<WebSocketSession> opened) {
        this.request = request;
        this.maxMessageBytes = maxMessageBytes;
        this.opened = opened;
    }

    /** Who wants a socket where. */
    record Request(WebSocketHandler handler, WebSocketHttpHeaders headers, URI uri) {}

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.writeAndFlush(upgrade(), context.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        try {
            if (((HttpObject) message).decoderResult().isFailure()) {
                throw new IOException("the answer to the handshake is not HTTP");
            }
            if (message instanceof HttpResponse response) {
                check(response);
            }
            if (message instanceof LastHttpContent) {
                upgraded(context);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        opened.completeExceptionally(new IOException("the connection was closed before the handshake was answered"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable inner = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        opened.completeExceptionally(inner);
        context.close();
    }

    private FullHttpRequest upgrade() {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        FullHttpRequest upgrade = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
        HttpHeaders headers = upgrade.headers();
        request.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.HOST, uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        headers.set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
        headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
        headers.set(HttpHeaderNames.SEC_WEBSOCKET_KEY, key.sent());
        headers.set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
        return upgrade;
    }

    private void check(HttpResponse response) throws IOException {
        if (!response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            throw new RefusedHandshakeException(response.status().code());
        }
        HttpHeaders headers = response.headers();
        boolean agreed = headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && key.accepts(headers.get(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT));
        if (!agreed || headers.contains(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)) {
            throw new IOException("the answer to the handshake does not fit what was asked");
        }
    }

    private void upgraded(ChannelHandlerContext context) throws Exception {
        NettyFrames frames = new NettyFrames(request.handler(), request.uri(), maxMessageBytes, context.channel());
        context.pipeline().addLast(frames);
        NettySession session = frames.established();
        if (!opened.complete(session)) {
            session.close();
        }
        context.pipeline().remove(this);
        // Last, for it lets through what came with the answer.
        context.pipeline().remove(HttpClientCodec.class);
    }
}
