package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.measure.Report;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Answers, plays, waits for the end of the play, hangs up; each command waits for the answer to the one before. */
final class CallProgram implements Program {

    private final Map<String, String> answering = new HashMap<>();
    private final Map<String, String> ending = new HashMap<>();
    private final Map<String, String> playing = new HashMap<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();

    @Override
    public void event(Incoming event, Sender sender) throws IOException {
        switch (event.eventType) {
            case "calling.call.receive" -> {
                started.incrementAndGet();
                answering.put(sender.answer(event.callId), event.callId);
            }
            case "calling.call.play" -> {
                if (event.state.equals("finished") && playing.remove(event.controlId) != null) {
                    ending.put(sender.end(event.callId), event.callId);
                }
            }
            default -> {}
        }
    }

    @Override
    public void answer(Incoming answer, Sender sender) throws IOException {
        String answered = answering.remove(answer.id);
        if (answered != null && !answer.refused) {
            playing.put(sender.play(answered), answered);
        } else if (ending.remove(answer.id) != null && !answer.refused) {
            finished.incrementAndGet();
        }
    }

    @Override
    public Report report() {
        return new Report().add("handler_started", started.get()).add("handler_ok", finished.get());
    }
}
