package io.relayspring.core.internal.connection;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.internal.transport.ChannelListener;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/** One attempt at a socket, known by its generation: what an older one still says changes nothing. */
final class Socket implements ChannelListener {

    private static final Channel UNOPENED = new Channel() {
        @Override
        public void send(String text) {
            throw new ConnectionException("the socket is not open yet");
        }

        @Override
        public void close(String reason) {}

        @Override
        public void abort(String reason) {}
    };

    private final Connection connection;
    private final int generation;
    private volatile Channel channel = UNOPENED;

    Socket(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** Whether it is the connection's own still. */
    boolean isCurrent() {
        return connection.isCurrent(generation);
    }

    // ---- what the connection does with it

    /**
     * Writes a text, or says that it could not.
     *
     * @throws ConnectionException whatever the engine throws: it may be one that somebody brought
     */
    void send(String text) {
        try {
            channel.send(text);
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConnectionException("the socket could not be written to: " + e, e);
        }
    }

    void close(String reason) {
        channel.close(reason);
    }

    void abort(String reason) {
        channel.abort(reason);
    }

    /** Writes a request that means this socket and no other. */
    void ask(Request request) {
        connection.write(
                this, request, late -> late.reply().failed(new ConnectionException("the socket was closed before")));
    }

    void ping(Reply reply) {
        ask(Request.once(RelayMethod.SIGNALWIRE_PING.wire(), Params.empty(), reply));
    }

    // ---- what it tells

    @Override
    public void onOpen(Channel opened) {
        channel = opened;
        if (!connection.current(generation, State::opened)) {
            opened.close("abandoned");
        }
    }

    @Override
    public void onText(String message) {
        if (isCurrent()) {
            connection.inbound().heard(message, this::acknowledge);
        }
    }

    @Override
    public void onCaughtUp() {
        connection.inbound().caughtUp();
    }

    @Override
    public void onHeard() {
        if (isCurrent()) {
            connection.inbound().heard();
        }
    }

    /** The server's words are among what is told, and may hold anything. */
    @Override
    public void onClosed(ConnectionException cause) {
        String words = connection.parts().scrubber().scrub(cause.getMessage());
        ConnectionException told = words.equals(cause.getMessage()) ? cause : new ConnectionException(words);
        connection.current(generation, state -> state.lost(told));
    }

    /** A server that does not even take acknowledgements is given up: nothing may be lost silently. */
    private void acknowledge(String frame) {
        try {
            send(frame);
        } catch (ConnectionException e) {
            channel.abort(e.getMessage());
        }
    }
}
