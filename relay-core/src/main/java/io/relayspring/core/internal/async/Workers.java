package io.relayspring.core.internal.async;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The threads of one client: for handlers, for callbacks, for futures. What a user brought is left alone on close. */
public final class Workers implements AutoCloseable {

    private static final int FUTURE_THREADS = 16;
    private static final int WAITING_QUEUES = 100_000;

    private final Executor handlers;
    private final Executor callbacks;
    private final Executor futures;
    private final Runnable shutdown;

    private Workers(Executor handlers, Executor callbacks, Executor futures, Runnable shutdown) {
        this.handlers = handlers;
        this.callbacks = callbacks;
        this.futures = futures;
        this.shutdown = shutdown;
    }

    /**
     * Platform threads, made on demand and bounded.
     *
     * @param handlerThreads how many handlers may run at once; a further one is refused
     * @param ownHandlers instead, if not null; likewise the callbacks'
     */
    public static Workers platform(
            String name,
            int handlerThreads,
            int callbackThreads,
            @Nullable Executor ownHandlers,
            @Nullable Executor ownCallbacks) {
        ExecutorService handlers = new ThreadPoolExecutor(
                0, handlerThreads, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), named(name + "-handler-"));
        ExecutorService callbacks = queueing(callbackThreads, name + "-callback-");
        ExecutorService futures = queueing(FUTURE_THREADS, name + "-future-");
        return new Workers(
                ownHandlers == null ? handlers : ownHandlers,
                ownCallbacks == null ? callbacks : ownCallbacks,
                futures,
                () -> {
                    handlers.shutdownNow();
                    callbacks.shutdown();
                    futures.shutdown();
                });
    }

    /** Virtual threads, one a task. Only where the JDK has them. */
    public static Workers virtual(String name, @Nullable Executor ownHandlers, @Nullable Executor ownCallbacks) {
        SimpleAsyncTaskExecutor handlers = virtualThreads(name + "-handler-");
        // On close handlers are interrupted and waited for, so that none outlives its client.
        handlers.setTaskTerminationTimeout(TimeUnit.SECONDS.toMillis(5));
        return new Workers(
                ownHandlers == null ? handlers : ownHandlers,
                ownCallbacks == null ? virtualThreads(name + "-callback-") : ownCallbacks,
                virtualThreads(name + "-future-"),
                handlers::close);
    }

    public Executor handlers() {
        return handlers;
    }

    public Executor callbacks() {
        return callbacks;
    }

    public Executor futures() {
        return futures;
    }

    /** Interrupts handlers; lets callbacks and futures that wait have their turn. */
    @Override
    public void close() {
        shutdown.run();
    }

    private static ExecutorService queueing(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_QUEUES), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static SimpleAsyncTaskExecutor virtualThreads(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name);
        executor.setVirtualThreads(true);
        return executor;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
