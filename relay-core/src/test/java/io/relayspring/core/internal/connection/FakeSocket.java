package io.relayspring.core.internal.connection;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.internal.transport.ChannelListener;
import io.relayspring.core.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One socket without a network. */
final class FakeSocket implements Channel {

    private final ChannelListener listener;
    private final CompletableFuture<Channel> attempt = new CompletableFuture<>();
    private final List<Params> sent = new ArrayList<>();
    private boolean over;
    private boolean full;
    private boolean broken;
    private boolean told;

    FakeSocket(ChannelListener listener) {
        this.listener = listener;
    }

    CompletableFuture<Channel> attempt() {
        return attempt;
    }

    // ---- what the server does

    void open() {
        attempt.complete(this);
        listener.onOpen(this);
    }

    /** The handshake succeeds though its attempt was given up. */
    void openLate() {
        listener.onOpen(this);
    }

    void fail(String why) {
        attempt.completeExceptionally(new ConnectionException(why));
    }

    void drop(String why) {
        over = true;
        if (!told) {
            told = true;
            listener.onClosed(new ConnectionException(why));
        }
    }

    /** Takes nothing more from now on, or takes it again. */
    void full(boolean value) {
        full = value;
    }

    /** Fails in a way that no channel should, as an engine that somebody brought may. */
    void breakDown() {
        broken = true;
    }

    /** Sends a ping or pong of the WebSocket. */
    void signals() {
        listener.onHeard();
    }

    void says(String frame) {
        listener.onText(frame);
    }

    /** Answers the latest request of the method. */
    void answer(String method, String result) {
        says("{\"jsonrpc\":\"2.0\",\"id\":\"" + idOf(method) + "\",\"result\":" + result + "}");
    }

    void refuse(String method, int code, String words) {
        error(method, "{\"code\":" + code + ",\"message\":\"" + words + "\"}");
    }

    /** Answers the latest request of the method with any error. */
    void error(String method, String error) {
        says("{\"jsonrpc\":\"2.0\",\"id\":\"" + idOf(method) + "\",\"error\":" + error + "}");
    }

    void asks(String method, String params) {
        says("{\"jsonrpc\":\"2.0\",\"id\":\"s1\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    private String idOf(String method) {
        return requests(method).get(requests(method).size() - 1).text("id");
    }

    // ---- what it got

    List<String> methods() {
        return sent.stream().map(frame -> frame.text("method")).toList();
    }

    List<Params> requests(String method) {
        return sent.stream()
                .filter(frame -> frame.text("method").equals(method))
                .toList();
    }

    /** The names of the commands, in the order in which they came. */
    List<String> commands() {
        return sent.stream()
                .map(frame -> frame.params("params").text("name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Params connect() {
        return requests("signalwire.connect").get(0).params("params");
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void send(String text) {
        if (over) {
            throw new ConnectionException("the connection is closed");
        }
        if (broken) {
            throw new IllegalStateException("broken on purpose");
        }
        if (full) {
            throw new ConnectionException("the server does not read");
        }
        sent.add(Params.parse(text));
    }

    @Override
    public void close(String reason) {
        drop("closed by this client: " + reason);
    }

    @Override
    public void abort(String reason) {
        drop("given up by this client: " + reason);
    }
}
