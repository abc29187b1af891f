package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;
import io.relayspring.benchmarks.measure.Samples;
import java.util.BitSet;

/**
 * CALLFLOW: offers calls, so many at a time; each is answered, hears one play and is hung up. The first calls warm both sides up; the
 * clock starts when the last of them has ended, while the others go on.
 */
final class CallFlow implements Scenario {

    private final Load load;
    private final Announcements announcements;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Samples answerLatency = new Samples();
    private final long[] offeredAt;
    private final BitSet answered = new BitSet();
    private final BitSet over = new BitSet();
    private int offered;
    private int ended;

    CallFlow(Load load, Announcements announcements) {
        this.load = load;
        this.announcements = announcements;
        this.offeredAt = new long[load.total()];
    }

    @Override
    public void connected(Outbound out) {
        if (load.warmup() == 0) {
            begin();
        }
        for (int i = 0; i < load.concurrency(); i++) {
            offer(out);
        }
    }

    @Override
    public void command(MessageScanner command, Outbound out) {
        out.accept(command.id());
        int call = command.callNumber();
        if (call < 0 || call >= offered) {
            return;
        }
        switch (command.command()) {
            case ANSWER -> answered(call, out);
            case PLAY -> {
                byte[] controlId = command.controlId();
                out.event(ServerMessages.PLAYING, call, controlId);
                out.event(ServerMessages.FINISHED, call, controlId);
            }
            case END -> ended(call, out);
            default -> {}
        }
    }

    @Override
    public boolean isDone(Outbound out) {
        return ended == load.total() && out.allAcknowledged();
    }

    @Override
    public Report report(Outbound out) {
        return new Report()
                .add("scenario", load.scenario())
                .add("calls", ended)
                .add("per_s", stopwatch.perSecond(load.count()))
                .add("p50_us", answerLatency.micros(0.50))
                .add("p99_us", answerLatency.micros(0.99))
                .add("events", out.events())
                .add("acknowledged", out.acknowledged())
                .add("complete", isDone(out));
    }

    private void offer(Outbound out) {
        if (offered < load.total()) {
            out.event(ServerMessages.OFFERED, offered);
            offeredAt[offered++] = System.nanoTime();
        }
    }

    private void answered(int call, Outbound out) {
        if (!answered.get(call)) {
            answered.set(call);
            if (call >= load.warmup()) {
                answerLatency.add(System.nanoTime() - offeredAt[call]);
            }
        }
        out.event(ServerMessages.ANSWERED, call);
    }

    private void ended(int call, Outbound out) {
        if (over.get(call)) {
            return;
        }
        over.set(call);
        out.event(ServerMessages.ENDED, call);
        ended++;
        if (ended == load.total()) {
            stopwatch.end();
            announcements.end();
        } else if (ended == load.warmup()) {
            begin();
        }
        offer(out);
    }

    private void begin() {
        announcements.begin();
        stopwatch.begin();
    }
}
