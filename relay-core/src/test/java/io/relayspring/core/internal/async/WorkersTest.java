package io.relayspring.core.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkersTest {

    private interface Kind {
        Workers make();
    }

    static Stream<Kind> kinds() {
        Kind platform = () -> Workers.platform("relay-test", 1, 0, 1, null, null);
        Kind virtual = () -> Workers.virtual("relay-test", 1, 0, null, null);
        return Runtime.version().feature() >= 21 ? Stream.of(platform, virtual) : Stream.of(platform);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void threadsAreNamedAfterTheirClientAndKeepNoProgramAlive(Kind kind) throws Exception {
        try (Workers workers = kind.make()) {
            LinkedBlockingQueue<Thread> ran = new LinkedBlockingQueue<>();
            workers.handlers().execute(() -> ran.add(Thread.currentThread()));
            workers.callbacks().execute(() -> ran.add(Thread.currentThread()));
            workers.futures().execute(() -> ran.add(Thread.currentThread()));
            for (int i = 0; i < 3; i++) {
                Thread thread = ran.poll(10, TimeUnit.SECONDS);
                assertThat(thread.getName()).startsWith("relay-test-");
                assertThat(thread.isDaemon()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void handlersAreInterruptedByTheEnd(Kind kind) throws Exception {
        Workers workers = kind.make();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        workers.handlers().execute(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        workers.close();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> workers.handlers().execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    static Stream<Kind> queueingKinds() {
        Kind platform = () -> Workers.platform("relay-test", 1, 1, 1, null, null);
        Kind virtual = () -> Workers.virtual("relay-test", 1, 1, null, null);
        return Runtime.version().feature() >= 21 ? Stream.of(platform, virtual) : Stream.of(platform);
    }

    @ParameterizedTest
    @MethodSource("queueingKinds")
    void asManyHandlersWaitAsMay(Kind kind) throws Exception {
        try (Workers workers = kind.make()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            LinkedBlockingQueue<String> order = new LinkedBlockingQueue<>();
            workers.handlers().execute(() -> {
                begun.countDown();
                await(mayEnd);
                order.add("first");
            });
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            workers.handlers().execute(() -> order.add("second"));
            assertThatThrownBy(() -> workers.handlers().execute(() -> order.add("third")))
                    .isInstanceOf(RejectedExecutionException.class);
            mayEnd.countDown();
            assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
        }
    }

    /** Of as many calls at once as there are threads for futures, and then some. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whatFollowsAFutureMayWaitForAnother(Kind kind) throws Exception {
        try (Workers workers = kind.make()) {
            Dispatch dispatch = new Dispatch(workers.callbacks(), workers.futures());
            List<CompletableFuture<String>> ends = new ArrayList<>();
            CountDownLatch waiting = new CountDownLatch(50);
            Promise<String> second = new Promise<>("the second", dispatch);
            for (int i = 0; i < 50; i++) {
                Promise<String> first = new Promise<>("the first", dispatch);
                ends.add(first.toFuture().thenApply(done -> {
                    waiting.countDown();
                    return second.toFuture().join();
                }));
                first.complete("first");
            }
            boolean allWait = waiting.await(2, TimeUnit.SECONDS);
            second.complete("second");
            for (CompletableFuture<String> end : ends) {
                assertThat(end.get(5, TimeUnit.SECONDS)).isEqualTo("second");
            }
            assertThat(allWait).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatAUserBroughtIsUsedAndOutlivesTheClient() {
        Workers own = Workers.platform("relay-test", 1, 0, 1, Runnable::run, Runnable::run);
        own.close();
        CountDownLatch ran = new CountDownLatch(2);
        own.handlers().execute(ran::countDown);
        own.callbacks().execute(ran::countDown);
        assertThat(ran.getCount()).isZero();
    }
}
