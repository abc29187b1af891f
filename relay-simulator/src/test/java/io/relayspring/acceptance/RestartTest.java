package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client ends cleanly, as often as one likes, and begins again. */
class RestartTest {

    private static final String NAME = "restart";

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    static Stream<Boolean> virtual() {
        return Runtime.version().feature() >= 21 ? Stream.of(false, true) : Stream.of(false);
    }

    @Test
    void whatWasClosedCanBeStartedAgain() {
        try (Line line = Line.of(call -> {
            call.answer();
            call.play(tts("Hello.")).await();
            call.hangup();
        })) {
            for (int round = 0; round < 3; round++) {
                line.ring().awaitHeard("Hello.").awaitEnded();
                line.client.close();
                line.client.close();
                line.simulator.awaitNoSession();
                assertThat(line.client.connectionState()).isEqualTo(ConnectionState.CLOSED);
                line.client.start();
                line.client.start();
                line.simulator.awaitSubscribed("ivr");
                assertThat(line.simulator.sessions()).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "virtual threads: {0}")
    @MethodSource("virtual")
    void closingWithCallsUpHangsThemUpQuietlyAndLeavesNothing(boolean virtual) throws InterruptedException {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.built(
                        Pace.MANUAL,
                        client -> client.name(NAME).virtualThreads(virtual).onCall("ivr", call -> {
                            call.answer().await();
                            told.add("up");
                            told.add(call.play(tts("A long story.")).await().isCallGone());
                        }))) {
            List<SimulatedCall> callers = List.of(line.ring(), line.ring(), line.ring());
            callers.forEach(SimulatedCall::awaitPlaying);
            line.client.close();
            callers.forEach(SimulatedCall::awaitEnded);
            assertThat(line.client.calls()).isEmpty();
            for (int i = 0; i < 3; i++) {
                assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            }
            assertThat(told).containsExactlyInAnyOrder("up", "up", "up", true, true, true);
            assertThat(log.text()).isEmpty();
            joinThreads();
        }
    }

    @ParameterizedTest(name = "virtual threads: {0}")
    @MethodSource("virtual")
    void closingInterruptsHandlersThatWaitForSomethingElse(boolean virtual) throws InterruptedException {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.built(
                        Pace.INSTANT,
                        client -> client.name(NAME).virtualThreads(virtual).onCall("ivr", call -> {
                            told.add("up");
                            new CountDownLatch(1).await();
                        }))) {
            line.ring();
            Watched.next(told);
            line.client.close();
            assertThat(line.watched.handlerOutcome()).isEqualTo("interrupted");
            assertThat(log.text()).isEmpty();
            joinThreads();
        }
    }

    @Test
    void aHandlerMayCloseItsClient() {
        BlockingQueue<RelayClient> self = new LinkedBlockingQueue<>();
        try (Line line = Line.of(call -> {
            call.answer().await();
            Watched.next(self).close();
            told.add("closed");
        })) {
            self.add(line.client);
            line.ring().awaitEnded();
            assertThat(Watched.next(told)).isEqualTo("closed");
            line.simulator.awaitNoSession();
        }
    }

    @Test
    @SuppressWarnings("try") // The end is part of what is tested.
    void aClientThatGaveUpCanBeStartedAgainWithoutLeavingThreads() throws InterruptedException {
        try (RelaySimulator simulator = RelaySimulator.builder().start();
                RelayClient client = Line.to(simulator)
                        .name(NAME)
                        .reconnect(r -> r.initialDelay(ofMillis(1)).maxDelay(ofMillis(5)))
                        .build()) {
            simulator.faults().refuseAuthentication("not you");
            client.start();
            assertThatThrownBy(client::awaitClosed).isInstanceOf(AuthenticationException.class);
            simulator.faults().clear();
            client.start();
            client.ready().await(ofSeconds(30));
            assertThat(threads().filter(thread -> thread.getName().contains("timer")))
                    .hasSize(1);
            client.close();
            joinThreads();
        }
    }

    @Test
    void aClientThatWasNeverStartedIsClosedAtOnce() {
        try (RelaySimulator simulator = RelaySimulator.builder().start()) {
            RelayClient client = Line.to(simulator).name(NAME).build();
            client.close();
            client.awaitClosed();
            assertThat(threads()).isEmpty();
            assertThat(client.receive("ivr").await().isCallGone()).isFalse();
        }
    }

    private static void joinThreads() throws InterruptedException {
        for (Thread thread : threads().toList()) {
            thread.join(ofSeconds(30).toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("relay-" + NAME));
    }
}
