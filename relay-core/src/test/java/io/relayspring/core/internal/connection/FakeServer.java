package io.relayspring.core.internal.connection;

import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.internal.transport.ChannelListener;
import io.relayspring.core.internal.transport.ChannelOpener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server without a network: a test decides what becomes of each socket. */
final class FakeServer implements ChannelOpener {

    private final List<FakeSocket> sockets = new ArrayList<>();

    @Override
    public CompletableFuture<Channel> open(URI uri, ChannelListener listener) {
        FakeSocket socket = new FakeSocket(listener);
        sockets.add(socket);
        return socket.attempt();
    }

    /** How many sockets were asked for. */
    int attempts() {
        return sockets.size();
    }

    FakeSocket latest() {
        return sockets.get(sockets.size() - 1);
    }

    /** Opens the latest socket and accepts its sign-in. */
    FakeSocket accept(String result) {
        FakeSocket socket = latest();
        socket.open();
        socket.answer("signalwire.connect", result);
        return socket;
    }

    FakeSocket accept() {
        return accept("{\"protocol\":\"session-1\",\"session_restored\":" + (sockets.size() > 1) + "}");
    }

    /** Opens the latest socket and refuses its sign-in. */
    FakeSocket refuse(String words) {
        FakeSocket socket = latest();
        socket.open();
        socket.refuse("signalwire.connect", -32000, words);
        return socket;
    }
}
