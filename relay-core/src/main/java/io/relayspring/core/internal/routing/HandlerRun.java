package io.relayspring.core.internal.routing;

import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.observe.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One handler at one call or message: chosen on the handlers' executor, begun when it has a place, over when what it
 * returned is done.
 */
abstract class HandlerRun<H, S> {

    private final HandlerServices services;
    private final List<Route<H, S>> candidates;
    private final S subject;
    private final Subject about;
    private final long arrivedAt = System.nanoTime();

    /** The handler that is over and has not left its place yet. */
    private final AtomicReference<@Nullable Route<H, S>> left = new AtomicReference<>();

    private volatile long begunAt;
    private volatile @Nullable Thread beginner;

    HandlerRun(HandlerServices services, List<Route<H, S>> candidates, S subject, Subject about) {
        this.services = services;
        this.candidates = candidates;
        this.subject = subject;
        this.about = about;
    }

    final S subject() {
        return subject;
    }

    /** Runs the handler; further code of its own goes to the executor, which may have no thread for it. */
    abstract CompletionStage<?> handle(H handler, S subject, Executor more) throws Exception;

    /** It threw, or its stage failed: what is to be done about that, and a word for it. */
    abstract String failed(Throwable failure);

    /** Whether the client's end, or the application's, broke it off. */
    static boolean isInterruption(Throwable failure) {
        return failure instanceof AwaitInterruptedException || failure instanceof InterruptedException;
    }

    /** It is over. */
    void returned() {}

    /** No handler's condition is met. */
    abstract void unwanted();

    /** There is no thread, or too many wait for the handler already. */
    abstract void noRoom();

    /** Tells when there is nothing to be handled any more; at once if it is so already. */
    void whenGone(Runnable task) {}

    /** Whether there is nothing to be handled any more. */
    boolean isGone() {
        return false;
    }

    /** There was nothing to be handled any more when its turn came. */
    void goneBefore() {}

    /** On the reader. What has one handler to go to may wait for it without a thread from the first. */
    final void start() {
        services.running().begin();
        Route<H, S> first = candidates.get(0);
        if (first.isConditional()) {
            onThread(this::choose);
        } else {
            enter(first, () -> {
                if (!onThread(() -> begin(first))) {
                    first.gate().leave(services.running());
                }
            });
        }
    }

    private void choose() {
        Optional<Route<H, S>> route =
                candidates.stream().filter(r -> r.suits(subject)).findFirst();
        if (route.isEmpty()) {
            unwanted();
            services.running().over();
        } else {
            enter(route.get(), () -> begin(route.get()));
        }
    }

    /** @param now done if there is a place now */
    private void enter(Route<H, S> route, Runnable now) {
        BooleanSupplier later = () -> hasPlace(route);
        switch (route.gate().enter(services.running(), later)) {
            case NOW -> now.run();
            case REFUSED -> refused();
            case LATER -> whenGone(() -> withdraw(route, later));
        }
    }

    private void withdraw(Route<H, S> route, BooleanSupplier later) {
        if (route.gate().withdraw(later)) {
            goneBefore();
            services.running().over();
        }
    }

    /** On the thread of who left the place: it may be the only one, and is about to be free. */
    private boolean hasPlace(Route<H, S> route) {
        try {
            services.running().executeWhenFree(() -> inSurroundings(() -> begin(route)));
            return true;
        } catch (RejectedExecutionException e) {
            refused();
            return false;
        }
    }

    /** False if there is no thread for the task, and so none for the handler. */
    private boolean onThread(Runnable task) {
        try {
            services.running().execute(() -> inSurroundings(task));
            return true;
        } catch (RejectedExecutionException e) {
            refused();
            return false;
        }
    }

    /** The place is given up outside of what is around this run: the next one is another's. */
    private void inSurroundings(Runnable task) {
        try {
            services.surroundings().capture().run(about, task);
        } finally {
            leave();
        }
    }

    private void refused() {
        noRoom();
        services.running().over();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What follows from the stage is done in place.
    private void begin(Route<H, S> route) {
        if (isGone()) {
            goneBefore();
            left.set(route);
            return;
        }
        begunAt = System.nanoTime();
        services.observer().handlerStarted(route.id(), about.context(), Duration.ofNanos(begunAt - arrivedAt));
        beginner = Thread.currentThread();
        try {
            CompletionStage<?> stage = handle(route.handler(), subject, this::more);
            Objects.requireNonNull(stage, "a handler's stage").whenComplete((done, failure) -> settled(route, failure));
        } catch (Throwable e) {
            over(route, failed(cause(e)));
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
        } finally {
            beginner = null;
        }
    }

    private void more(Runnable task) {
        services.running().executeWhenFree(() -> inSurroundings(task));
    }

    /** On whatever thread completed the stage. */
    @SuppressWarnings("ReferenceEquality") // A thread is no other thread.
    private void settled(Route<H, S> route, @Nullable Throwable failure) {
        Runnable end = () -> over(route, failure == null ? "ok" : failed(cause(failure)));
        if (Thread.currentThread() == beginner) {
            end.run();
        } else {
            inSurroundings(end);
        }
    }

    /** What went wrong, whatever future it came out of. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void over(Route<H, S> route, String outcome) {
        returned();
        Duration duration = Duration.ofNanos(System.nanoTime() - begunAt);
        services.observer().handlerCompleted(route.id(), about.context(), outcome, duration);
        left.set(route);
    }

    private void leave() {
        Route<H, S> route = left.getAndSet(null);
        if (route != null) {
            route.gate().leave(services.running());
            services.running().over();
        }
    }
}
