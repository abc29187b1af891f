package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.FrameReader.ViolationException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;

/** The last stage of the pipeline: cuts what comes in into frames and tells them to the handler. */
final class NettyFrames extends ByteToMessageDecoder implements FrameReader.Frames {

    private static final Logger log = LoggerFactory.getLogger(NettyFrames.class);

    private final WebSocketHandler handler;
    private final FrameReader reader;
    private final NettyWriter writer;
    private final NettySession session;
    private CloseStatus end = CloseStatus.NO_CLOSE_FRAME;
    private boolean deaf;

    NettyFrames(WebSocketHandler handler, URI uri, int maxMessageBytes, Channel channel) {
        this.handler = handler;
        this.reader = new FrameReader(maxMessageBytes, this);
        this.writer = new NettyWriter(channel);
        this.session = new NettySession(uri, maxMessageBytes, channel, writer);
    }

    NettySession established() throws Exception {
        handler.afterConnectionEstablished(session);
        return session;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        writer.hold();
        if (handler instanceof ReadBatches batches) {
            batches.readBegins();
        }
        super.channelRead(context, message);
    }

    /** Not as inherited, which would go on reading when the writer has stopped it. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        discardSomeReadBytes();
        writer.release(session.outbox());
        if (handler instanceof ReadBatches batches) {
            batches.readEnds();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            writer.drain(session.outbox());
        }
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        try {
            boolean more = !deaf;
            while (more) {
                more = reader.read(in) && !deaf;
            }
        } catch (ViolationException ex) {
            deaf = true;
            session.close(ex.status());
            failed(new ConnectionException(String.valueOf(ex.getMessage()), ex));
        }
        if (deaf) {
            in.skipBytes(in.readableBytes());
        }
    }

    @Override
    public void text(String message) {
        tell(new TextMessage(message));
    }

    @Override
    public void ping(byte[] payload) {
        writer.pong(payload.clone());
        tell(new PingMessage(ByteBuffer.wrap(payload)));
    }

    @Override
    public void pong(byte[] payload) {
        tell(new PongMessage(ByteBuffer.wrap(payload)));
    }

    @Override
    public void close(CloseStatus status) {
        deaf = true;
        end = status;
        writer.answerClose(status, session.outbox());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        handler.afterConnectionClosed(session, end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        deaf = true;
        failed(cause);
        writer.abort();
    }

    private void tell(WebSocketMessage<?> message) {
        try {
            handler.handleMessage(session, message);
        } catch (Exception ex) {
            log.warn("The handler of a message failed; the connection goes on", ex);
        }
    }

    private void failed(Throwable cause) {
        try {
            handler.handleTransportError(session, cause);
        } catch (Exception ex) {
            log.warn("The handler of a failure failed", ex);
        }
    }
}
