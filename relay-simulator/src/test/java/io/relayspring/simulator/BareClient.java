package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket, raw JSON, and nothing that knows RELAY. Events and pings are acknowledged unless told otherwise. */
final class BareClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();
    private final Deque<JsonNode> unread = new ArrayDeque<>();
    private final List<JsonNode> all = new ArrayList<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final CompletableFuture<Void> pong = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final ReentrantLock sending = new ReentrantLock();
    private final WebSocket socket;
    volatile boolean acknowledging = true;

    /** What is done with each frame before it is acknowledged. */
    volatile Consumer<JsonNode> before = frame -> {};

    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    BareClient(RelaySimulator simulator) {
        this(HTTP, simulator.url());
    }

    BareClient(HttpClient http, String url) {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(url), new Listener())
                .join();
    }

    /** Signs in as the simulator's first account. */
    static BareClient signedIn(RelaySimulator simulator, String... contexts) {
        BareClient client = new BareClient(simulator);
        JsonNode answer = client.connect(simulator, contexts.length == 0 ? "" : ",\"contexts\":" + list(contexts));
        assertThat(answer.path("result").path("protocol").asString()).isNotEmpty();
        client.event("signalwire.authorization.state");
        return client;
    }

    private static String list(String... texts) {
        return JSON.writeValueAsString(texts);
    }

    JsonNode connect(RelaySimulator simulator, String more) {
        return request(
                "signalwire.connect",
                simulator.jwt().isEmpty()
                        ? connectParams(simulator.project(), simulator.token(), more)
                        : connectParams(simulator.jwt(), more));
    }

    static String connectParams(String project, String token, String more) {
        return connectAs("\"project\":\"" + project + "\",\"token\":\"" + token + "\"", more);
    }

    static String connectParams(String jwt, String more) {
        return connectAs("\"jwt_token\":\"" + jwt + "\"", more);
    }

    private static String connectAs(String authentication, String more) {
        return """
                {"version":{"major":2,"minor":0,"revision":0},"agent":"bare/1.0","event_acks":true,
                 "authentication":{%s}%s}""".formatted(authentication, more);
    }

    /** Sends a request and waits for its answer. */
    JsonNode request(String method, String params) {
        return answer(send(method, params));
    }

    /** Sends a request and does not wait. */
    String send(String method, String params) {
        String id = UUID.randomUUID().toString();
        raw("{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"%s\",\"params\":%s}".formatted(id, method, params));
        return id;
    }

    void raw(String text) {
        sending.lock();
        try {
            lastSend = lastSend.thenCompose(before -> socket.sendText(text, true));
        } finally {
            sending.unlock();
        }
    }

    JsonNode answer(String id) {
        return await(
                "the answer to " + id,
                frame -> !frame.has("method") && frame.path("id").asString("").equals(id));
    }

    /** The inner params of the next event of a type. */
    JsonNode event(String type) {
        return eventFrame(type).path("params").path("params");
    }

    JsonNode eventFrame(String type) {
        return await(
                "event " + type,
                frame -> frame.path("params").path("event_type").asString("").equals(type));
    }

    /** The state that is pushed after signing in. */
    String authorizationState() {
        return event("signalwire.authorization.state")
                .path("authorization_state")
                .asString();
    }

    /** The next dial event of that state. */
    JsonNode dialled(String state) {
        return stateEvent("dial_state", state);
    }

    /** The next connect event of that state. */
    JsonNode connected(String state) {
        return stateEvent("connect_state", state);
    }

    private JsonNode stateEvent(String field, String state) {
        return await(
                        field + " " + state,
                        frame -> frame.path("params")
                                .path("params")
                                .path(field)
                                .asString("")
                                .equals(state))
                .at("/params/params");
    }

    /** The next frame that fits; those before it stay unread. */
    JsonNode await(String what, Predicate<JsonNode> fits) {
        for (JsonNode frame : List.copyOf(unread)) {
            if (fits.test(frame)) {
                unread.remove(frame);
                return frame;
            }
        }
        while (true) {
            JsonNode frame = take(what);
            all.add(frame);
            if (fits.test(frame)) {
                return frame;
            }
            unread.add(frame);
        }
    }

    private JsonNode take(String what) {
        try {
            JsonNode frame = arrived.poll(30, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No " + what + "; unread: " + unread);
            }
            return frame;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** All event types that arrived until a ping comes back, which is after everything the server sent before. */
    List<String> eventsUntilNow(String type) {
        request("signalwire.ping", "{}");
        List<String> states = new ArrayList<>();
        for (JsonNode frame : List.copyOf(unread)) {
            if (frame.path("params").path("event_type").asString("").equals(type)) {
                unread.remove(frame);
                states.add(frame.path("params").path("params").toString());
            }
        }
        return states;
    }

    /** Everything read so far, in the order in which it arrived. */
    List<JsonNode> all() {
        return all;
    }

    /** A text for how the socket ended, once it has. */
    String awaitClosed() {
        return closed.orTimeout(30, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Sends a binary frame. */
    void binary(int bytes) {
        socket.sendBinary(ByteBuffer.allocate(bytes), true);
    }

    void awaitPong() {
        pong.orTimeout(30, TimeUnit.SECONDS).join();
    }

    void ping() {
        socket.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void accept(String text) {
        JsonNode frame = parse(text);
        before.accept(frame);
        String method = frame.path("method").asString("");
        if (acknowledging
                && frame.has("id")
                && (method.equals("signalwire.event")
                        || method.equals("signalwire.ping")
                        || method.equals("signalwire.disconnect"))) {
            raw("{\"jsonrpc\":\"2.0\",\"id\":" + frame.path("id") + ",\"result\":{}}");
        }
        arrived.add(frame);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (RuntimeException notJson) {
            return JSON.createObjectNode().put("garbage", text);
        }
    }

    private final class Listener implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                accept(text);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            pong.complete(null);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete("closed " + code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete("failed " + error.getMessage());
        }
    }
}
