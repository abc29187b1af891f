package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several simulators on one port. */
class SimulatorPortTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;

    private final SimulatorPort port = SimulatorPort.open();
    private final RelaySimulator one = RelaySimulator.builder().on(port).start();
    private final RelaySimulator other = RelaySimulator.builder().on(port).start();

    @AfterEach
    void stop() {
        one.close();
        other.close();
        port.close();
    }

    @Test
    void eachHasAPathOfItsOwn() {
        assertThat(one.port()).isEqualTo(port.number()).isEqualTo(other.port());
        assertThat(one.url())
                .startsWith("ws://127.0.0.1:" + port.number() + "/")
                .isNotEqualTo(other.url());
        assertThat(new Control(one).send("GET", "/api/sessions", "").statusCode())
                .isEqualTo(200);
        assertThat(Control.fetch(
                                "GET",
                                "http://127.0.0.1:" + port.number() + "/api/sessions",
                                java.net.http.HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHappensOnOneTheOtherDoesNotSee() {
        BareClient client = BareClient.signedIn(one, "ivr");
        BareClient bystander = BareClient.signedIn(other, "ivr");
        BareCall call = BareCall.answered(one, client, "ivr");
        assertThat(other.calls()).isEmpty();
        assertThat(other.journal(RelayMethod.CALLING_ANSWER)).isEmpty();
        one.faults().dropAll();
        assertThat(client.awaitClosed()).isNotEmpty();
        one.reset();
        assertThat(other.journal(RelayMethod.SIGNALWIRE_CONNECT)).hasSize(1);
        assertThat(BareCall.answered(other, bystander, "ivr").phone().id())
                .isNotEqualTo(call.phone().id());
    }

    @Test
    void whenOneClosesTheOtherGoesOn() {
        BareClient client = BareClient.signedIn(one, "ivr");
        BareClient bystander = BareClient.signedIn(other, "ivr");
        one.close();
        assertThat(client.awaitClosed()).isNotEmpty();
        BareCall.answered(other, bystander, "ivr").phone().hangUp();
        try (RelaySimulator late = RelaySimulator.builder().on(port).start()) {
            BareClient.signedIn(late, "ivr");
        }
    }

    @Test
    void nobodyStartsOnAPortThatIsClosed() {
        port.close();
        assertThatThrownBy(() -> RelaySimulator.builder().on(port).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not start: its SimulatorPort is closed");
    }

    /** Starts a simulator with all others, asks it, and closes it with all others, again and again. */
    private List<Integer> rounds(CyclicBarrier together) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            together.await(20, TimeUnit.SECONDS);
            try (RelaySimulator simulator = RelaySimulator.builder().on(port).start()) {
                answers.add(
                        new Control(simulator).send("GET", "/api/health", "").statusCode());
                together.await(20, TimeUnit.SECONDS);
            }
        }
        return answers;
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get(50, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void thoseThatStartAndCloseAtOnceAreAllFound() {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Integer>>> all = Stream.generate(() -> (Callable<List<Integer>>) () -> rounds(together))
                    .limit(AT_ONCE)
                    .map(threads::submit)
                    .toList();
            assertThat(all.stream().flatMap(each -> outcome(each).stream()))
                    .hasSize(AT_ONCE * ROUNDS)
                    .containsOnly(200);
        } finally {
            threads.shutdownNow();
        }
    }
}
