package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Assembler.TooLongException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** What an engine tells of one socket, from the attempt to open it to its end. */
final class Opening implements WebSocketHandler, ReadBatches {

    private final CompletableFuture<Channel> attempt;
    private final Teller teller;
    private final TransportSettings settings;
    private final Assembler assembler;
    private volatile @Nullable OpenChannel channel;
    private volatile boolean reading;

    Opening(CompletableFuture<Channel> attempt, ChannelListener listener, TransportSettings settings) {
        this.attempt = attempt;
        this.teller = new Teller(listener);
        this.settings = settings;
        this.assembler = new Assembler(settings.maxMessageBytes());
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        OpenChannel opened = new OpenChannel(session, teller, settings);
        channel = opened;
        if (attempt.complete(opened)) {
            teller.opened(opened);
        } else {
            teller.mute();
            opened.close("the attempt was given up");
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        if (message instanceof TextMessage text) {
            text(text);
        } else if (message instanceof PingMessage || message instanceof PongMessage) {
            teller.heard();
        } else {
            fail(CloseStatus.NOT_ACCEPTABLE, new ConnectionException("the server sent binary data (1003)"));
        }
    }

    private void text(TextMessage part) {
        if (teller.isEnded()) {
            return;
        }
        try {
            String whole = assembler.add(part.getPayload(), part.isLast());
            if (whole != null) {
                teller.text(whole);
                caughtUpUnlessReading();
            }
        } catch (TooLongException ex) {
            fail(CloseStatus.TOO_BIG_TO_PROCESS, new ConnectionException(ex.getMessage() + " (1009)", ex));
        }
    }

    /** An engine that does not tell of its batches reads one message at a time. */
    private void caughtUpUnlessReading() {
        if (!reading) {
            teller.caughtUp();
        }
    }

    @Override
    public void readBegins() {
        if (!reading) {
            reading = true;
        }
    }

    @Override
    public void readEnds() {
        reading = false;
        teller.caughtUp();
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        ConnectionException cause = failure instanceof ConnectionException known
                ? known
                : new ConnectionException("the connection was lost: " + CloseReason.scrub(failure.toString()), failure);
        fail(CloseStatus.SERVER_ERROR, cause);
    }

    private void fail(CloseStatus status, ConnectionException cause) {
        OpenChannel opened = channel;
        if (opened != null) {
            opened.fail(status, cause);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        OpenChannel opened = channel;
        if (opened != null) {
            opened.closed(status);
        }
    }

    /** Foreign engines hand over what they have: the cap is ours to keep, not that of their buffers. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
