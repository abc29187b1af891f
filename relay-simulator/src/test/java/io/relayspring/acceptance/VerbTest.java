package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.params.Params;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.JournalEntry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A client at the simulator, and the two ends of a call between them. */
@Timeout(60)
abstract class VerbTest {

    static final Duration SOON = Duration.ofSeconds(20);
    static final String US = "+15550000001";
    static final String ANNE = "+15551230011";
    static final String BOB = "+15551230012";

    final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();
    RelaySimulator simulator;
    RelayClient client;

    /** What the caller of {@link #call()} has in hand. */
    SimulatedCall caller;

    @BeforeEach
    void connect() {
        simulator = RelaySimulator.builder().build().start();
        client = build(RelayClient.builder()).start();
        simulator.awaitSubscribed("ivr");
    }

    RelayClient build(RelayClientBuilder builder) {
        return builder.project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .onCall("ivr", offered::put)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        simulator.close();
    }

    /** A call that has come in and was answered. */
    Call call() throws InterruptedException {
        caller = simulator.call("ivr", "+15551234567", US);
        Call call = offered.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        call.answer().await(SOON);
        caller.awaitAnswered();
        return call;
    }

    /** What the latest request of that method said. */
    Params sent(String method) {
        List<JournalEntry> entries = simulator.journal(method);
        assertThat(entries).as(method).isNotEmpty();
        return Params.of(entries.get(entries.size() - 1).params());
    }
}
