package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * HELD: every call is answered and plays, and none of the plays ends before the last call waits; then all end at once. There is no
 * warm-up: the set-up of a cold program is part of what is asked.
 */
final class Held implements Scenario {

    private final Load load;
    private final Announcements announcements;
    private final AtomicBoolean released;
    private final Stopwatch setUp = new Stopwatch();
    private final Stopwatch drain = new Stopwatch();
    private final byte[][] controlIds;
    private final BitSet over = new BitSet();
    private boolean draining;
    private int offered;
    private int held;
    private int ended;

    Held(Load load, Announcements announcements) {
        this.load = load;
        this.announcements = announcements;
        this.released = new AtomicBoolean(!load.hold());
        this.controlIds = new byte[load.count()][];
    }

    /** Lets the calls go as soon as all are held; may be called by any thread. */
    void release() {
        released.set(true);
    }

    @Override
    public void connected(Outbound out) {
        announcements.begin();
        setUp.begin();
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
            case ANSWER -> out.event(ServerMessages.ANSWERED, call);
            case PLAY -> hold(call, command.controlId(), out);
            case END -> ended(call, out);
            default -> {}
        }
    }

    @Override
    public void pause(Outbound out) {
        if (held == load.count() && !draining && released.get()) {
            draining = true;
            drain.begin();
            for (int call = 0; call < held; call++) {
                out.event(ServerMessages.FINISHED, call, controlIds[call]);
            }
        }
    }

    @Override
    public boolean isDone(Outbound out) {
        return ended == load.count() && out.allAcknowledged();
    }

    @Override
    public Report report(Outbound out) {
        return new Report()
                .add("scenario", load.scenario())
                .add("calls", ended)
                .add("held", held)
                .add("setup_s", setUp.seconds())
                .add("drain_s", drain.seconds())
                .add("events", out.events())
                .add("acknowledged", out.acknowledged())
                .add("complete", isDone(out));
    }

    private void offer(Outbound out) {
        if (offered < load.count()) {
            out.event(ServerMessages.OFFERED, offered++);
        }
    }

    private void hold(int call, byte[] controlId, Outbound out) {
        out.event(ServerMessages.PLAYING, call, controlId);
        if (controlIds[call] == null) {
            controlIds[call] = controlId;
            held++;
            offer(out);
        }
        if (held == load.count()) {
            setUp.end();
            announcements.held();
        }
    }

    private void ended(int call, Outbound out) {
        if (!over.get(call)) {
            over.set(call);
            ended++;
            out.event(ServerMessages.ENDED, call);
        }
        if (ended == load.count()) {
            drain.end();
            announcements.end();
        }
    }
}
