package io.relayspring.core.internal.async;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
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
    private static final int MOST_FUTURE_THREADS = 2_000;
    private static final int WAITING_QUEUES = 100_000;

    private final Executor handlers;
    private final Executor callbacks;
    private final Executor futures;
    private final Executor background;
    private final Runnable shutdown;

    private Workers(String name, Executor handlers, Executor callbacks, Executor futures, Runnable shutdown) {
        this.handlers = handlers;
        this.callbacks = callbacks;
        this.futures = futures;
        this.background = daemons(name + "-connect-");
        this.shutdown = shutdown;
    }

    /**
     * Platform threads, made on demand and bounded.
     *
     * @param handlerThreads how many handlers may run at once
     * @param waitingHandlers how many may wait for one that returns; a further one is refused
     * @param ownHandlers instead, if not null; likewise the callbacks'
     */
    public static Workers platform(
            String name,
            int handlerThreads,
            int waitingHandlers,
            int callbackThreads,
            @Nullable Executor ownHandlers,
            @Nullable Executor ownCallbacks) {
        ExecutorService handlers = pool(handlerThreads, waitingHandlers, name + "-handler-");
        ExecutorService callbacks = pool(callbackThreads, WAITING_QUEUES, name + "-callback-");
        ExecutorService futures = futures(name + "-future-");
        return new Workers(
                name,
                ownHandlers == null ? handlers : ownHandlers,
                ownCallbacks == null ? callbacks : ownCallbacks,
                futures,
                () -> {
                    handlers.shutdownNow();
                    callbacks.shutdown();
                    futures.shutdown();
                });
    }

    /**
     * Virtual threads, one a task. Only where the JDK has them.
     *
     * @param handlerThreads how many handlers may run at once
     * @param waitingHandlers how many may wait for one that returns; a further one is refused
     */
    public static Workers virtual(
            String name,
            int handlerThreads,
            int waitingHandlers,
            @Nullable Executor ownHandlers,
            @Nullable Executor ownCallbacks) {
        SimpleAsyncTaskExecutor handlers = virtualThreads(name + "-handler-");
        handlers.setConcurrencyLimit((int) Math.min(Integer.MAX_VALUE, (long) handlerThreads + waitingHandlers));
        if (waitingHandlers > 0) {
            handlers.setTaskDecorator(new Turnstile(handlerThreads)::around);
        }
        handlers.setRejectTasksWhenLimitReached(true);
        // On close handlers are interrupted. They are not waited for: one of them may be who closes.
        handlers.setCancelRemainingTasksOnClose(true);
        handlers.setTaskTerminationTimeout(1);
        return new Workers(
                name,
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

    /** A thread of its own for each task: nobody's code can use these up. */
    public Executor background() {
        return background;
    }

    /** Interrupts handlers; lets callbacks and futures that wait have their turn. */
    @Override
    public void close() {
        shutdown.run();
    }

    private static ExecutorService pool(int threads, int waiting, String name) {
        boolean direct = waiting == 0;
        BlockingQueue<Runnable> queue = direct ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(waiting);
        // Handed over directly, a task goes to an idle thread only if none need be kept.
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(direct ? 0 : threads, threads, 10, TimeUnit.SECONDS, queue, named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** What follows a future may wait for another, on as many threads as there are: then there are more. */
    private static ExecutorService futures(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AtomicInteger count = new AtomicInteger();
        ForkJoinWorkerThreadFactory threads = pool -> {
            ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setName(name + count.incrementAndGet());
            thread.setContextClassLoader(loader);
            return thread;
        };
        return new ForkJoinPool(
                FUTURE_THREADS, threads, null, true, 0, MOST_FUTURE_THREADS, 1, pool -> true, 10, TimeUnit.SECONDS);
    }

    private static SimpleAsyncTaskExecutor virtualThreads(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name);
        executor.setVirtualThreads(true);
        return executor;
    }

    private static Executor daemons(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name);
        executor.setDaemon(true);
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
