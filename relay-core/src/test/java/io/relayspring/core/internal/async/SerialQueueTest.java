package io.relayspring.core.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialQueueTest {

    private final AtomicInteger dropped = new AtomicInteger();
    private final ListenerWatch watch = new ListenerWatch(new TickingTimers(), () -> {}, dropped::incrementAndGet);
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();

    @Test
    void tasksRunInTheirOrder() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 10, watch);
        IntStream.range(0, 5).forEach(i -> queue.execute(() -> done.add(i)));
        assertThat(turns).hasSize(1);
        runTurns();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whatWaitsIsCountedUntilItIsDoneOrDropped() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 10, watch);
        queue.execute(() -> done.add(watch.waiting()));
        queue.execute(() -> done.add(watch.waiting()));
        assertThat(watch.waiting()).isEqualTo(2);
        runTurns();
        assertThat(done).containsExactly(2, 1);
        assertThat(watch.waiting()).isZero();
        SerialQueue refused = new SerialQueue(
                "call 2",
                turn -> {
                    throw new IllegalStateException("no thread");
                },
                10,
                watch);
        refused.execute(() -> done.add(3));
        assertThat(watch.waiting()).isZero();
    }

    @Test
    void aTaskGivenByATaskComesAfterThoseThatWait() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 10, watch);
        queue.execute(() -> queue.execute(() -> done.add(2)));
        queue.execute(() -> done.add(1));
        runTurns();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void manyThreadsGiveTasksAndNoneIsLostOrDoubledOrOvertaken() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            SerialQueue queue = new SerialQueue("call 1", pool, 100_000, watch);
            List<List<Integer>> seen = new ArrayList<>();
            CountDownLatch all = new CountDownLatch(4 * 5_000);
            for (int giver = 0; giver < 4; giver++) {
                List<Integer> own = new ArrayList<>();
                seen.add(own);
                Thread thread = new Thread(() -> IntStream.range(0, 5_000)
                        .forEach(i -> queue.execute(() -> {
                            own.add(i);
                            all.countDown();
                        })));
                thread.start();
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(seen).allSatisfy(own -> assertThat(own).hasSize(5_000).isSorted());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whateverATaskThrowsTheNextOneRuns() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 10, watch);
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            queue.execute(() -> {
                throw new IllegalStateException("listener broken");
            });
            queue.execute(() -> {
                throw new StackOverflowError("listener too deep");
            });
            queue.execute(() -> done.add(1));
            runTurns();
            assertThat(log.warnings()).hasSize(2).allMatch(line -> line.contains("call 1"));
            assertThat(log.text()).contains("listener broken", "listener too deep");
        }
        queue.execute(() -> done.add(2));
        runTurns();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void whatFindsNoPlaceIsDroppedAndCountedAndAFloodOfItIsWarnedOfOnce() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 2, watch);
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            IntStream.range(0, 5).forEach(i -> queue.execute(() -> done.add(i)));
            assertThat(log.warnings()).singleElement().asString().contains("call 1", "dropped");
            runTurns();
            IntStream.range(5, 8).forEach(i -> queue.execute(() -> done.add(i)));
            assertThat(log.warnings()).hasSize(1);
        }
        runTurns();
        assertThat(done).containsExactly(0, 1, 5, 6);
        assertThat(dropped).hasValue(4);
    }

    @Test
    void anExecutorThatRejectsLosesTheTaskAndNotTheQueue() {
        AtomicInteger refusals = new AtomicInteger(1);
        SerialQueue queue = new SerialQueue(
                "call 1",
                task -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new RejectedExecutionException();
                    }
                    turns.add(task);
                },
                10,
                watch);
        queue.execute(() -> done.add(1));
        queue.execute(() -> done.add(2));
        runTurns();
        assertThat(done).containsExactly(2);
        assertThat(dropped).hasValue(1);
    }

    @Test
    void whatComesAfterTheEndOfTheClientIsDroppedWithoutAWord() {
        SerialQueue queue = new SerialQueue(
                "call 1",
                task -> {
                    throw new RejectedExecutionException();
                },
                10,
                watch);
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            watch.close();
            queue.execute(() -> done.add(1));
            assertThat(log.text()).isEmpty();
        }
        assertThat(dropped).hasValue(0);
    }

    @Test
    void aLongQueueGivesItsThreadBackNowAndThen() {
        SerialQueue queue = new SerialQueue("call 1", turns::add, 1_000, watch);
        IntStream.range(0, 600).forEach(i -> queue.execute(() -> done.add(i)));
        turns.remove().run();
        assertThat(done).hasSizeLessThan(600);
        assertThat(turns).hasSize(1);
        runTurns();
        assertThat(done).hasSize(600).isSorted();
    }

    private void runTurns() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }
}
