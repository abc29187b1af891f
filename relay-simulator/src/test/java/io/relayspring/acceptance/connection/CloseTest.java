package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClient;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a client: idempotent, from any thread, with nothing left behind. */
class CloseTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    @Test
    void whatIsUpIsHungUpAndEveryWaiterIsTold() throws InterruptedException {
        try (Line line = Line.open(b -> b.name("closing").onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            call.answer().await(ofSeconds(10));
            Pending<?> ended = call.ended();
            line.client.close();
            line.client.close();
            caller.awaitEnded();
            assertThat(ended.isDone()).isTrue();
            assertThat(line.client.connectionState()).isEqualTo(ConnectionState.CLOSED);
            assertThat(line.client.activeCalls()).isZero();
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> line.client.ready().await(ofSeconds(10)));
            line.client.awaitClosed();
            awaitNoThreadsOf("relay-closing");
        }
    }

    @RepeatedTest(10)
    void aThreadThatIsInterruptedHangsUpAllTheSame() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            offered.poll(10, TimeUnit.SECONDS).answer().await(ofSeconds(10));
            Thread.currentThread().interrupt();
            line.client.close();
            assertThat(Thread.interrupted()).isTrue();
            caller.awaitEnded();
        }
    }

    /** Virtual threads too, where this JDK has them. */
    static Stream<Boolean> kindsOfThreads() {
        return Runtime.version().feature() >= 21 ? Stream.of(false, true) : Stream.of(false);
    }

    @ParameterizedTest
    @MethodSource("kindsOfThreads")
    void aHandlerMayCloseItsClient(boolean virtualThreads) throws Exception {
        AtomicReference<RelayClient> client = new AtomicReference<>();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        CallHandler handler = call -> {
            call.answer().await(ofSeconds(10));
            client.get().close();
            closed.complete(true);
        };
        try (Line line =
                Line.open(b -> b.name("quitting").virtualThreads(virtualThreads).onCall("office", handler))) {
            client.set(line.client);
            SimulatedCall caller = line.ring();
            assertThat(closed.get(20, TimeUnit.SECONDS)).isTrue();
            caller.awaitEnded();
            line.client.close();
            awaitNoThreadsOf("relay-quitting");
        }
    }

    /** Where a program's own code runs besides its handlers. */
    enum Place {
        LISTENER((line, closing) -> line.client.on("calling.call.play", event -> closing.run())),
        CONNECTION_LISTENER((line, closing) -> {
            line.client.onConnectionChange(change -> {
                if (change.after() == ConnectionState.READY) {
                    closing.run();
                }
            });
            line.faults().dropAll();
        }),
        CALLBACK((line, closing) -> line.client.calls().get(0).denoise().onCompleted(done -> closing.run())),
        FUTURE((line, closing) ->
                line.client.calls().get(0).denoise().toFuture().thenRun(closing));

        private final BiConsumer<Line, Runnable> code;

        Place(BiConsumer<Line, Runnable> code) {
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource
    void codeThatRunsAnywhereMayCloseItsClient(Place place) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (Line line = Line.open(b -> b.name("anywhere").onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            call.answer().await(ofSeconds(10));
            place.code.accept(line, () -> {
                line.client.close();
                closed.countDown();
            });
            call.play(Media.tts("Good day."));
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
            caller.awaitEnded();
            awaitNoThreadsOf("relay-anywhere");
        }
    }

    @Test
    void aCallThatIsOfferedWhileTheClientClosesIsHandedBack() throws Exception {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.ring();
            offered.poll(10, TimeUnit.SECONDS).answer().await(ofSeconds(10));
            ActiveFault held = line.faults().holdAnswer(RelayMethod.CALLING_END);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(line.client::close);
            held.awaitHit();
            line.ring();
            line.simulator.awaitFrame(RelayMethod.CALLING_PASS);
            held.release();
            closing.get(20, TimeUnit.SECONDS);
            assertThat(offered).isEmpty();
        }
    }

    @Test
    void withoutAConnectionOneIsSoughtAtOnceForTheHangUps() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add)
                .reconnect(r -> r.initialDelay(ofSeconds(30)).maxDelay(ofSeconds(30))))) {
            SimulatedCall caller = line.ring();
            offered.poll(10, TimeUnit.SECONDS).answer().await(ofSeconds(10));
            line.faults().dropAll();
            line.changes.await(ConnectionState.WAITING);
            line.client.close();
            caller.awaitEnded();
        }
    }

    @Test
    void withoutAServerTheHangUpsAreGivenUpAtADeadline() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add).requestTimeout(ofMillis(300)))) {
            SimulatedCall caller = line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            call.answer().await(ofSeconds(10));
            ActiveFault down = line.cut();
            try (CapturedLog log = CapturedLog.at(Level.WARN)) {
                line.client.close();
                assertThat(log.warnings())
                        .filteredOn(told -> told.contains("1 of 1 calls could not be hung up"))
                        .hasSize(1);
            }
            assertThat(call.isLost()).isTrue();
            assertThat(caller.state()).isEqualTo(CallState.ANSWERED);
            down.release();
        }
    }

    @Test
    void aClientThatNeverConnectedIsClosedAtOnce() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b.name("early"))) {
            line.faults().hangHandshake();
            line.client.start();
            line.changes.await(ConnectionState.CONNECTING);
            Pending<?> receive = line.client.receive("office");
            line.client.close();
            assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> receive.await(ofSeconds(10)));
            awaitNoThreadsOf("relay-early");
        }
    }

    private static void awaitNoThreadsOf(String name) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(name) || thread.getName().startsWith("relay-io")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as("%s lives on", thread.getName()).isFalse();
            }
        }
    }
}
