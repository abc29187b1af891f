package io.relayspring.benchmarks.client;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.media.Media;

/** Answers, plays, waits for the end of the play, hangs up. */
final class CallHandling implements CallHandler {

    private final Tally tally;

    CallHandling(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void onCall(Call call) {
        tally.started.increment();
        call.answer();
        call.play(Media.tts("Hello")).await();
        call.hangup().await();
        tally.finished.increment();
    }
}
