package io.relayspring.acceptance.connection;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.media.Media;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Too much of anything meets a bound, and is told. */
class BackPressureTest {

    private static final int FLOOD = 15_000;

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    @Test
    void aServerThatDoesNotReadMakesCommandsFailAndNotMemoryGrow() throws InterruptedException {
        // outlives the line, whose close has thousands of messages to warn of
        try (CapturedLog quiet = CapturedLog.of("io.relayspring.core.internal.messaging.MessageRegistry");
                Line line = Line.open(b -> b.onCall("office", offered::add))) {
            ActiveFault unread = line.faults().stallReading();
            String text = "c".repeat(1000);
            List<Pending<?>> commands = new ArrayList<>();
            while (commands.size() < 60_000
                    && (commands.isEmpty() || !commands.get(commands.size() - 1).isDone())) {
                commands.add(line.client.send("+15550002222", text, m -> m.from("+15550003333")));
            }
            Pending<?> refused = commands.get(commands.size() - 1);
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> refused.await(ofSeconds(10)))
                    .withMessageContaining("the server does not read");
            unread.release();
            commands.get(0).await(ofSeconds(20));
            assertThat(quiet.lines()).isNotEmpty();
            line.simulator.awaitMessageTo("+15550002222");
        }
    }

    @Test
    void aChangeOfContextsThatFindsNoRoomOfflineIsRefusedAndTheNextHasItsTurn() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add).offlineQueue(q -> q.capacity(1)));
                CapturedLog log = CapturedLog.at(Level.WARN)) {
            ActiveFault noWayBack = line.cut();
            Pending<?> text = line.client.send(Line.CALLER, "Hello.", m -> m.from(Line.CALLED));
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> line.client.receive("sales").await(ofSeconds(10)))
                    .withMessageContaining("signalwire.receive was not sent")
                    .withMessageContaining("too many commands wait already");
            assertThat(log.warnings())
                    .filteredOn(told -> told.contains("sales"))
                    .hasSize(1);
            noWayBack.release();
            text.await(ofSeconds(10));
            line.client.receive("support").await(ofSeconds(10));
            line.simulator.awaitSubscribed("support");
        }
    }

    @Test
    void aServerThatDoesNotReadMakesChangesOfContextsFailAndNotMemoryGrow() throws InterruptedException {
        try (Line line = Line.open(b -> b);
                CapturedLog quiet = CapturedLog.at(Level.WARN)) {
            ActiveFault unread = line.faults().stallReading();
            List<Pending<?>> changes = new ArrayList<>();
            for (int i = 0; i < 1002; i++) {
                changes.add(line.client.receive("desk-" + i));
            }
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> changes.get(1001).await(ofSeconds(10)))
                    .withMessageContaining("1000 changes");
            assertThat(changes.get(0).isDone()).isFalse();
            assertThat(line.client.unansweredContexts()).containsExactly("desk-1001");
            unread.release();
            changes.get(1000).await(ofSeconds(20));
            line.simulator.awaitSubscribed("desk-1000");
            line.simulator.awaitSubscribed("desk-1001");
            assertThat(quiet.warnings()).singleElement().asString().contains("desk-1001", "1000 changes");
            assertThat(line.client.refusedContexts()).isEmpty();
        }
    }

    @Test
    void tooManyCommandsToOneCallAreRefused() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            ActiveFault unread = line.faults().stallReading();
            List<Pending<?>> commands = new ArrayList<>();
            for (int i = 0; i < 1002; i++) {
                commands.add(call.answer());
            }
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> commands.get(1001).await(ofSeconds(10)))
                    .withMessageContaining("1000 commands");
            unread.release();
            commands.get(1000).await(ofSeconds(20));
        }
    }

    @Test
    void aListenerThatHangsLosesEventsCountedWhileAllAreAcknowledged() throws InterruptedException {
        AtomicInteger dropped = new AtomicInteger();
        RelayObserver observer = new RelayObserver() {
            @Override
            public void listenerDropped() {
                dropped.incrementAndGet();
            }
        };
        CountDownLatch release = new CountDownLatch(1);
        try (Line line = Line.open(b -> b.onCall("office", offered::add).observer(observer));
                CapturedLog log = CapturedLog.of("io.relayspring.core.internal.async.ListenerWatch")) {
            SimulatedCall caller = line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            call.on(CallStateEvent.class, event -> await(release));
            call.answer().await(ofSeconds(10));
            for (int i = 0; i < FLOOD; i++) {
                caller.sendEvent("calling.call.state", Map.of("call_state", "answered"));
            }
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(dropped.get()).isGreaterThan(FLOOD - 10_100);
            assertThat(log.lines()).hasSizeBetween(1, 20);
            call.play(Media.tts("The reader is free.")).await(ofSeconds(10));
            assertThat(line.client.reconnects()).isZero();
            release.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
