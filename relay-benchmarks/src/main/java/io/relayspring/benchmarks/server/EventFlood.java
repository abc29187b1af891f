package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;

/**
 * EVENTS: one call, whose play then reports itself over and over. So many events may be without an acknowledgement at a time. The flood's
 * events say {@code playing}; the last of the warm-up and the last of all say {@code paused}, to which the client's listener must send
 * {@code calling.answer}: events reach a listener in order, so that proves that it has had them all.
 */
final class EventFlood implements Scenario {

    private static final int CALL = 0;

    private final Load load;
    private final Announcements announcements;
    private final Stopwatch stopwatch = new Stopwatch();
    private byte[] controlId = {};
    private boolean playing;
    private long eventsBefore;
    private int flooded;
    private int goal;
    private int marksReached;
    private int marksSent;

    EventFlood(Load load, Announcements announcements) {
        this.load = load;
        this.announcements = announcements;
    }

    @Override
    public void connected(Outbound out) {
        out.event(ServerMessages.OFFERED, CALL);
    }

    @Override
    public void command(MessageScanner command, Outbound out) {
        out.accept(command.id());
        switch (command.command()) {
            case ANSWER -> answered(out);
            case PLAY -> {
                controlId = command.controlId();
                playing = true;
                eventsBefore = out.events();
                goal = load.warmup();
                beginIfWarm();
            }
            default -> {}
        }
    }

    @Override
    public void pause(Outbound out) {
        long open = out.events() - out.acknowledged();
        while (playing && flooded < goal && open < load.window()) {
            flooded++;
            open++;
            if (flooded == goal) {
                marksSent++;
                out.event(ServerMessages.PAUSED, CALL, controlId);
            } else {
                out.event(ServerMessages.PLAYING, CALL, controlId);
            }
        }
        if (playing && flooded == load.total() && marksReached == marksSent && out.allAcknowledged()) {
            playing = false;
            stopwatch.end();
            announcements.end();
        }
    }

    @Override
    public boolean isDone(Outbound out) {
        return flooded == load.total() && !playing;
    }

    @Override
    public Report report(Outbound out) {
        return new Report()
                .add("scenario", load.scenario())
                .add("flood", flooded)
                .add("per_s", stopwatch.perSecond(load.count()))
                .add("events", out.events())
                .add("acknowledged", out.acknowledged())
                .add("complete", isDone(out) && out.events() == eventsBefore + load.total());
    }

    /** The first answer is the call's own, each further one the listener's reply to a {@code paused}. */
    private void answered(Outbound out) {
        if (!playing) {
            out.event(ServerMessages.ANSWERED, CALL);
            return;
        }
        marksReached++;
        if (flooded == load.warmup()) {
            beginIfWarm();
        }
    }

    private void beginIfWarm() {
        if (flooded == load.warmup() && goal < load.total()) {
            goal = load.total();
            announcements.begin();
            stopwatch.begin();
        }
    }
}
