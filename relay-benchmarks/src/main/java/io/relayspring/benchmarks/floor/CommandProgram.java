package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;
import io.relayspring.benchmarks.measure.Samples;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commands on the first call one after the other, then with 64 under way on that call, then with 64 under way on all calls in turn. It
 * begins when all calls are there; the sequential commands of the warm-up are not counted.
 */
final class CommandProgram implements Program {

    private static final int UNDER_WAY = 64;

    private final Load load;
    private final Results results;
    private final List<String> calls = new ArrayList<>();
    private final Samples latencies = new Samples();
    private final Queue<String> open = new ArrayDeque<>();
    private final AtomicLong started = new AtomicLong();
    private final Report report = new Report().add("scenario", "rpc");
    private Phase phase = Phase.WARMUP;
    private int sent;
    private int done;
    private long begun;
    private long sentAt;

    private enum Phase {
        WARMUP,
        SEQUENTIAL,
        PIPELINED_ON_ONE,
        PIPELINED_ON_ALL,
        OVER
    }

    CommandProgram(Load load, Results results) {
        this.load = load;
        this.results = results;
    }

    @Override
    public void event(Incoming event, Sender sender) throws IOException {
        if (event.eventType.equals("calling.call.receive")) {
            calls.add(event.callId);
            started.incrementAndGet();
            if (calls.size() == load.count()) {
                begin(load.warmup() > 0 ? Phase.WARMUP : Phase.SEQUENTIAL, sender);
            }
        }
    }

    @Override
    public void answer(Incoming answer, Sender sender) throws IOException {
        if (!answer.id.equals(open.peek())) {
            return;
        }
        open.remove();
        if (phase == Phase.SEQUENTIAL) {
            latencies.add(System.nanoTime() - sentAt);
        }
        if (++done == goal()) {
            end(sender);
        } else if (sent < goal()) {
            send(sender);
        }
    }

    @Override
    public Report report() {
        return new Report().add("handler_started", started.get()).add("handler_ok", started.get());
    }

    private int goal() {
        return switch (phase) {
            case WARMUP -> load.warmup();
            case SEQUENTIAL -> load.sequential();
            case PIPELINED_ON_ONE, PIPELINED_ON_ALL -> load.pipelined();
            case OVER -> 0;
        };
    }

    private void begin(Phase next, Sender sender) throws IOException {
        phase = next;
        sent = 0;
        done = 0;
        begun = System.nanoTime();
        int together = next == Phase.PIPELINED_ON_ONE || next == Phase.PIPELINED_ON_ALL ? UNDER_WAY : 1;
        for (int i = 0; i < Math.min(together, goal()); i++) {
            send(sender);
        }
    }

    private void send(Sender sender) throws IOException {
        String call = calls.get(phase == Phase.PIPELINED_ON_ALL ? sent % calls.size() : 0);
        sent++;
        sentAt = System.nanoTime();
        open.add(sender.answer(call));
    }

    private void end(Sender sender) throws IOException {
        double perSecond = done * 1e9 / (System.nanoTime() - begun);
        switch (phase) {
            case WARMUP -> begin(Phase.SEQUENTIAL, sender);
            case SEQUENTIAL -> {
                report.add(
                        "seq",
                        new Report()
                                .add("n", done)
                                .add("p50_us", latencies.micros(0.50))
                                .add("p99_us", latencies.micros(0.99))
                                .add("per_s", perSecond));
                begin(Phase.PIPELINED_ON_ONE, sender);
            }
            case PIPELINED_ON_ONE -> {
                report.add("pipe", new Report().add("n", done).add("per_s", perSecond));
                begin(Phase.PIPELINED_ON_ALL, sender);
            }
            case PIPELINED_ON_ALL -> {
                report.add("pipe64", new Report().add("n", done).add("per_s", perSecond));
                phase = Phase.OVER;
                results.result(report);
            }
            case OVER -> {}
        }
    }
}
