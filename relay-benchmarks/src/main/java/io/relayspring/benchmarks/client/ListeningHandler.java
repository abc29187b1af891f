package io.relayspring.benchmarks.client;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.PlayState;

/** Answers, counts every event of the call, answers once more whenever a play says {@code paused}, and plays. */
final class ListeningHandler implements CallHandler {

    private final Tally tally;

    ListeningHandler(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void onCall(Call call) {
        tally.started.increment();
        call.answer().await();
        call.on(RelayEvent.class, event -> heard(call, event));
        call.play(Media.tts("Hello"));
        tally.finished.increment();
    }

    private void heard(Call call, RelayEvent event) {
        tally.events.increment();
        if (event instanceof PlayEvent play && play.state() == PlayState.PAUSED) {
            call.answer();
        }
    }
}
