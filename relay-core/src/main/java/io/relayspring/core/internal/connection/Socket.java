package io.relayspring.core.internal.connection;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.internal.transport.ChannelListener;

/** One attempt at a socket, known by its generation: what an older one still says changes nothing. */
final class Socket implements ChannelListener {

    private final Connection connection;
    private final int generation;
    private volatile Channel channel = UNOPENED;

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

    Socket(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    @Override
    public void onOpen(Channel opened) {
        channel = opened;
        if (!connection.current(generation, state -> state.opened(opened))) {
            opened.close("abandoned");
        }
    }

    @Override
    public void onText(String message) {
        if (connection.isCurrent(generation)) {
            connection.heard(message, this::acknowledge);
        }
    }

    @Override
    public void onHeard() {
        if (connection.isCurrent(generation)) {
            connection.heard();
        }
    }

    @Override
    public void onClosed(ConnectionException cause) {
        connection.current(generation, state -> state.lost(cause));
    }

    /** A server that does not even take acknowledgements is given up: nothing may be lost silently. */
    private void acknowledge(String frame) {
        try {
            channel.send(frame);
        } catch (ConnectionException e) {
            channel.abort(e.getMessage());
        }
    }
}
