package io.relayspring.core.internal.async;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CommandException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private final CommandException refusal = new CommandException("calling.play", "409", "not now");
    private final Promise<String> promise = new Promise<>("calling.play", new Dispatch(Runnable::run, Runnable::run));

    @Test
    void theFirstSettlementCounts() {
        assertThat(promise.complete("first")).isTrue();
        assertThat(promise.complete("second")).isFalse();
        assertThat(promise.fail(refusal)).isFalse();
        assertThat(promise.await()).isEqualTo("first");
        assertThat(promise.isFailed()).isFalse();
    }

    @Test
    void aWaitThatGaveUpPoisonsNothing() {
        assertThatThrownBy(() -> promise.await(ofMillis(1)))
                .isInstanceOf(AwaitTimeoutException.class)
                .hasMessageContaining("calling.play")
                .hasMessageContaining("1 ms");
        promise.complete("late");
        assertThat(promise.await(ofSeconds(10))).isEqualTo("late");
    }

    @Test
    void aWaitThatGaveUpHasNotSeenTheFailure() {
        assertThatThrownBy(() -> promise.await(Duration.ZERO)).isInstanceOf(AwaitTimeoutException.class);
        promise.fail(refusal);
        assertThat(promise.isWatched()).isFalse();
        assertThatThrownBy(promise::await).isInstanceOf(CommandException.class);
        assertThat(promise.isWatched()).isTrue();
    }

    @Test
    void waitsOfAnyLengthAreTaken() {
        assertThatThrownBy(() -> promise.await(ofSeconds(-5))).isInstanceOf(AwaitTimeoutException.class);
        assertThatThrownBy(() -> promise.await(ofSeconds(Long.MIN_VALUE))).isInstanceOf(AwaitTimeoutException.class);
        promise.complete("there");
        assertThat(promise.await(ChronoUnit.FOREVER.getDuration())).isEqualTo("there");
    }

    @Test
    void theFailureCarriesTheStackOfTheWaiterAndWhatWasAttachedToIt() {
        CommandException earlier = new CommandException("calling.answer", "500", "broken");
        refusal.addSuppressed(earlier);
        promise.fail(refusal);
        assertThatThrownBy(this::waitHere)
                .isInstanceOf(CommandException.class)
                .hasMessage(refusal.getMessage())
                .hasCause(refusal)
                .hasSuppressedException(earlier)
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("waitHere")));
    }

    private void waitHere() {
        promise.await();
    }

    @Test
    void anInterruptedWaiterKeepsItsFlag() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        Thread waiter = new Thread(() -> {
            try {
                promise.await();
            } catch (AwaitInterruptedException e) {
                told.add(e);
                told.add(Thread.currentThread().isInterrupted());
            }
        });
        waiter.start();
        waiter.interrupt();
        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(AwaitInterruptedException.class);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(true);
        assertThat(promise.isWatched()).isFalse();
        waiter.join(ofSeconds(10).toMillis());
    }

    @Test
    void listenersAreToldAtOnceOfWhatIsThereAlready() {
        List<Object> told = new ArrayList<>();
        promise.onCompleted(told::add);
        promise.complete("done");
        promise.onCompleted(told::add).onFailed(told::add);
        assertThat(told).containsExactly("done", "done");
    }

    @Test
    void aListenerForSuccessDoesNotLookAtFailures() {
        promise.onCompleted(value -> {});
        assertThat(promise.isWatched()).isFalse();
        promise.onFailed(failure -> {});
        assertThat(promise.isWatched()).isTrue();
    }

    @Test
    void theFutureIsItsOwn() {
        promise.toFuture().cancel(true);
        promise.toFuture().complete("forged");
        promise.complete("real");
        assertThat(promise.await()).isEqualTo("real");
        assertThat(promise.toFuture()).isCompletedWithValue("real");
    }

    @Test
    void theFutureFailsWithTheFailureItself() {
        CompletableFuture<String> future = promise.toFuture();
        promise.fail(refusal);
        assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class).hasCause(refusal);
        assertThat(promise.isWatched()).isTrue();
    }

    @Test
    void withoutThreadsLeftWhatFollowsAFutureStillNeverRunsOnTheSettlingThread() throws Exception {
        Promise<String> orphan = new Promise<>("x", new Dispatch(Runnable::run, task -> {
            throw new RejectedExecutionException();
        }));
        SynchronousQueue<Thread> ran = new SynchronousQueue<>();
        CompletableFuture<Boolean> offered = orphan.toFuture().thenApply(value -> offer(ran));
        orphan.complete("done");
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isNotNull().isNotEqualTo(Thread.currentThread());
        assertThat(offered.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean offer(SynchronousQueue<Thread> ran) {
        try {
            return ran.offer(Thread.currentThread(), 10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void listenersAreToldInTheOrderInWhichTheyCame() {
        List<Integer> told = new ArrayList<>();
        Promise<String> promise = new Promise<>("something", new Dispatch(Runnable::run, Runnable::run));
        promise.onCompleted(value -> told.add(1)).onCompleted(value -> told.add(2));
        promise.complete("done");
        promise.onCompleted(value -> told.add(3));
        assertThat(told).containsExactly(1, 2, 3);
    }
}
