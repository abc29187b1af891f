package io.relayspring.core.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunningHandlersTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger idle = new AtomicInteger();

    @Test
    void theLastToReturnIsToldOf() {
        RunningHandlers handlers = new RunningHandlers(waiting::add);
        handlers.whenIdle(idle::incrementAndGet);
        assertThat(handlers.isIdle()).isTrue();
        handlers.begin();
        handlers.begin();
        handlers.execute(handlers::over);
        handlers.execute(() -> handlers.execute(handlers::over));
        assertThat(handlers.isIdle()).isFalse();
        waiting.remove().run();
        waiting.remove().run();
        assertThat(idle).hasValue(0);
        waiting.remove().run();
        assertThat(handlers.isIdle()).isTrue();
        assertThat(idle).hasValue(1);
    }

    @Test
    void whatWaitsForAThreadRunsThoughTheOneBeforeItFailed() {
        RunningHandlers handlers = withOneThread();
        handlers.begin();
        handlers.execute(() -> {
            handlers.executeWhenFree(handlers::over);
            throw new IllegalStateException("a handler's own fault");
        });
        assertThatThrownBy(() -> waiting.remove().run()).isInstanceOf(IllegalStateException.class);
        assertThat(handlers.isIdle()).isTrue();
    }

    @Test
    void whatWaitsForAThreadRunsThoughWhatWaitedBeforeItBrokeDown() {
        RunningHandlers handlers = withOneThread();
        handlers.begin();
        handlers.execute(() -> {
            handlers.executeWhenFree(() -> {
                throw new StackOverflowError("a handler's own fault");
            });
            handlers.executeWhenFree(handlers::over);
        });
        assertThatThrownBy(() -> waiting.remove().run()).isInstanceOf(StackOverflowError.class);
        assertThat(handlers.isIdle()).isTrue();
        assertThatThrownBy(() -> handlers.executeWhenFree(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whatFindsNoThreadAndNobodyWhoseThreadComesFreeIsRefused() {
        RunningHandlers handlers = new RunningHandlers(task -> {
            throw new RejectedExecutionException("full");
        });
        assertThatThrownBy(() -> handlers.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> handlers.executeWhenFree(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private RunningHandlers withOneThread() {
        AtomicBoolean full = new AtomicBoolean();
        return new RunningHandlers(task -> {
            if (full.getAndSet(true)) {
                throw new RejectedExecutionException("full");
            }
            waiting.add(task);
        });
    }
}
