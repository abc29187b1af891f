package io.relayspring.benchmarks.client;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;
import io.relayspring.benchmarks.measure.Samples;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * When all calls are there: commands on the first one after the other, then with 64 under way on that call, then with one under way on
 * each of 64 calls.
 */
final class CommandingHandler implements CallHandler {

    private static final int UNDER_WAY = 64;
    private static final String ANSWER = "calling.answer";

    private final Load load;
    private final Tally tally;
    private final Consumer<Report> results;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();

    CommandingHandler(Load load, Tally tally, Consumer<Report> results) {
        this.load = load;
        this.tally = tally;
        this.results = results;
    }

    @Override
    public void onCall(Call call) throws InterruptedException {
        tally.started.increment();
        calls.add(call);
        tally.finished.increment();
        if (arrived.incrementAndGet() == load.count()) {
            measure();
        }
    }

    private void measure() throws InterruptedException {
        Call first = calls.get(0);
        for (int i = 0; i < load.warmup(); i++) {
            first.command(ANSWER, Params.empty()).await();
        }
        results.accept(new Report()
                .add("scenario", "rpc")
                .add("seq", sequential(first))
                .add("pipe", pipelined(List.of(first)))
                .add("pipe64", pipelined(calls)));
    }

    private Report sequential(Call call) {
        Samples latencies = new Samples();
        long begun = System.nanoTime();
        for (int i = 0; i < load.sequential(); i++) {
            long sentAt = System.nanoTime();
            call.command(ANSWER, Params.empty()).await();
            latencies.add(System.nanoTime() - sentAt);
        }
        return new Report()
                .add("n", load.sequential())
                .add("p50_us", latencies.micros(0.50))
                .add("p99_us", latencies.micros(0.99))
                .add("per_s", load.sequential() * 1e9 / (System.nanoTime() - begun));
    }

    /** So many chains of commands, on the calls in turn; each chain asks when the answer to its last has been told. */
    private Report pipelined(List<Call> on) throws InterruptedException {
        AtomicInteger unsent = new AtomicInteger(load.pipelined());
        CountDownLatch unanswered = new CountDownLatch(load.pipelined());
        long begun = System.nanoTime();
        for (int i = 0; i < UNDER_WAY; i++) {
            next(on.get(i % on.size()), unsent, unanswered);
        }
        unanswered.await();
        return new Report()
                .add("n", load.pipelined())
                .add("per_s", load.pipelined() * 1e9 / (System.nanoTime() - begun));
    }

    private static void next(Call call, AtomicInteger unsent, CountDownLatch unanswered) {
        if (unsent.getAndDecrement() > 0) {
            call.command(ANSWER, Params.empty()).onCompleted(answer -> {
                unanswered.countDown();
                next(call, unsent, unanswered);
            });
        }
    }
}
