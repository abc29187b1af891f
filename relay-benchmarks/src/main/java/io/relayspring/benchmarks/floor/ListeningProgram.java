package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.measure.Report;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Answers, plays, counts every event of the call, and answers once more whenever the play says {@code paused}. */
final class ListeningProgram implements Program {

    private final AtomicLong started = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private String answering = "";
    private String call = "";

    @Override
    public void event(Incoming event, Sender sender) throws IOException {
        if (event.eventType.equals("calling.call.receive")) {
            started.incrementAndGet();
            call = event.callId;
            answering = sender.answer(call);
            return;
        }
        events.lazySet(events.get() + 1);
        if (event.eventType.equals("calling.call.play") && event.state.equals("paused")) {
            sender.answer(event.callId);
        }
    }

    @Override
    public void answer(Incoming answer, Sender sender) throws IOException {
        if (answer.id.equals(answering)) {
            answering = "";
            sender.play(call);
        }
    }

    @Override
    public Report report() {
        return new Report()
                .add("handler_started", started.get())
                .add("handler_ok", started.get())
                .add("listener_events", events.get());
    }
}
