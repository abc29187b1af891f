package io.relayspring.acceptance;

import static java.time.Duration.ofSeconds;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.CallHandler;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A simulator and a client that is signed in to it with a handler on context {@code ivr}. */
final class Line implements AutoCloseable {

    static final String CALLER = "+15551234567";
    static final String OFFICE = "+15557654321";

    final RelaySimulator simulator;
    final RelayClient client;
    final Watched watched = new Watched();

    private Line(Pace pace, UnaryOperator<RelayClientBuilder> more) {
        simulator =
                RelaySimulator.builder().pace(pace).awaitTimeout(ofSeconds(30)).start();
        client = more.apply(to(simulator).observer(watched)).build().start();
    }

    /** The client answers calls on context {@code ivr} so. */
    static Line of(CallHandler handler) {
        return of(Pace.INSTANT, handler);
    }

    static Line of(Pace pace, CallHandler handler) {
        return built(pace, client -> client.onCall("ivr", handler));
    }

    /** The client is as it is built; it is waited for until it has subscribed context {@code ivr}. */
    static Line built(Pace pace, UnaryOperator<RelayClientBuilder> more) {
        Line line = new Line(pace, more);
        line.simulator.awaitSubscribed("ivr");
        return line;
    }

    static RelayClientBuilder to(RelaySimulator simulator) {
        return RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()));
    }

    /** A caller rings. */
    SimulatedCall ring() {
        return simulator.call("ivr", CALLER, OFFICE);
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
