package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.ReadBatch;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A connection to a fake server, in a time that passes when told to, and all it tells. */
final class ConnectionUnderTest implements SessionListener {

    final TickingTimers timers = new TickingTimers();
    final FakeServer server = new FakeServer();
    final Subscriptions contexts = new Subscriptions();
    final List<ConnectionChange> changes = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final List<RelayException> failures = new ArrayList<>();
    final List<String> completed = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> calls = new ArrayList<>(List.of("c1"));
    Supplier<Credentials> credentials = () -> Credentials.token("project-1", "token-1");
    final Connection connection;

    ConnectionUnderTest() {
        this(OfflineQueueSettings.DEFAULTS, Runnable::run);
    }

    ConnectionUnderTest(OfflineQueueSettings queue, Executor background) {
        this(queue, background, ConnectionSettings.DEFAULT_REQUEST_TIMEOUT);
    }

    ConnectionUnderTest(OfflineQueueSettings queue, Executor background, Duration requestTimeout) {
        ConnectionSettings settings = new ConnectionSettings(
                URI.create("wss://relay.example.com"),
                ConnectionSettings.DEFAULT_CONNECT_TIMEOUT,
                requestTimeout,
                ReconnectSettings.DEFAULTS,
                HeartbeatSettings.DEFAULTS,
                queue);
        connection = new Connection(new ConnectionParts(
                "test",
                settings,
                () -> credentials.get(),
                contexts,
                server,
                timers,
                new Dispatch(Runnable::run, Runnable::run),
                new ReadBatch(Runnable::run),
                background,
                new Scrubber(),
                new RelayObserver() {
                    @Override
                    public void commandCompleted(String method, String outcome, Duration duration) {
                        completed.add(method + " " + outcome);
                    }
                },
                this,
                changes::add,
                () -> 0.5));
    }

    /** Connected and accepted. */
    static ConnectionUnderTest ready() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        test.server.accept();
        return test;
    }

    void seconds(double seconds) {
        timers.pass(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    void command(String name) {
        connection.send(Request.once("calling.play", Params.of(Map.of("name", name)), new Noted(name)));
    }

    void command(String name, BooleanSupplier wanted) {
        connection.send(Request.whileWanted("calling.play", Params.of(Map.of("name", name)), wanted, new Noted(name)));
    }

    Request dial(String name) {
        return dial(name, () -> true);
    }

    Request dial(String name, BooleanSupplier wanted) {
        return Request.untilEvent("calling.dial", Params.of(Map.of("name", name)), wanted, new Noted(name));
    }

    void hangup(String name) {
        connection.send(Request.untilAnswered("calling.end", Params.of(Map.of("name", name)), new Noted(name)));
    }

    @Override
    public void onEvent(Params envelope) {
        events.add(envelope.text("event_type"));
        if (envelope.text("event_type").equals("signalwire.authorization.state")) {
            connection.authorizationState(envelope.params("params").text("authorization_state"));
        }
    }

    @Override
    public List<String> sessionRestored() {
        return List.copyOf(calls);
    }

    @Override
    public List<String> sessionLost(String why) {
        List<String> lost = List.copyOf(calls);
        calls.clear();
        return lost;
    }

    private final class Noted implements Reply {

        private final String name;

        Noted(String name) {
            this.name = name;
        }

        @Override
        public void accepted(Params result) {
            outcomes.add(name + " ok");
        }

        @Override
        public void failed(RelayException failure) {
            failures.add(failure);
            outcomes.add(name + " " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }
}
