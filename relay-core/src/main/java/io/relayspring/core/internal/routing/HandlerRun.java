package io.relayspring.core.internal.routing;

import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.internal.async.Surroundings.Captured;
import io.relayspring.core.observe.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
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
    private volatile long begunAt;

    HandlerRun(HandlerServices services, List<Route<H, S>> candidates, S subject, Subject about) {
        this.services = services;
        this.candidates = candidates;
        this.subject = subject;
        this.about = about;
    }

    final S subject() {
        return subject;
    }

    /** Runs the handler. */
    abstract CompletionStage<?> handle(H handler, S subject) throws Exception;

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

    /** On the reader. What has one handler to go to may wait for it without a thread from the first. */
    final void start() {
        services.running().begin();
        Route<H, S> first = candidates.get(0);
        if (first.isConditional()) {
            onThread(this::choose);
        } else {
            enter(first, () -> {
                if (!onThread(() -> begin(first))) {
                    first.gate().leave();
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
        switch (route.gate().enter(() -> onThread(() -> begin(route)))) {
            case NOW -> now.run();
            case REFUSED -> refused();
            case LATER -> {}
        }
    }

    /** False if there is no thread for the task, and so none for the handler. */
    private boolean onThread(Runnable task) {
        try {
            services.running().execute(() -> capture().run(about, task));
            return true;
        } catch (RejectedExecutionException e) {
            refused();
            return false;
        }
    }

    private void refused() {
        noRoom();
        services.running().over();
    }

    private Captured capture() {
        return services.surroundings().capture();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What follows from the stage is done in place.
    private void begin(Route<H, S> route) {
        begunAt = System.nanoTime();
        services.observer().handlerStarted(route.id(), about.context(), Duration.ofNanos(begunAt - arrivedAt));
        CompletionStage<?> stage;
        try {
            stage = handle(route.handler(), subject);
        } catch (Throwable e) {
            over(route, failed(e));
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
            return;
        }
        stage.whenComplete((done, failure) -> settled(route, failure));
    }

    /** On whatever thread completed the stage. */
    private void settled(Route<H, S> route, @Nullable Throwable failure) {
        if (failure == null) {
            over(route, "ok");
        } else {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            capture().run(about, () -> over(route, failed(cause)));
        }
    }

    private void over(Route<H, S> route, String outcome) {
        returned();
        services.observer()
                .handlerCompleted(route.id(), about.context(), outcome, Duration.ofNanos(System.nanoTime() - begunAt));
        route.gate().leave();
        services.running().over();
    }
}
