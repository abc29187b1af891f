package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.time.Pace;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media on its way to the caller's ear, one item after the other, at the simulator's pace. */
public final class Playback {

    private final PhoneCall call;
    private final Environment environment;
    private final List<MediaItem> items;
    private final Runnable whenFinished;
    private final boolean endless;
    private int roundsLeft;
    private int place;
    private Instant due = Instant.MAX;
    private @Nullable Duration remaining;
    private SimulatorClock.@Nullable Timer timer;
    private boolean playing;

    /** Plays the items so many times; 0 times is for ever. */
    Playback(PhoneCall call, List<MediaItem> items, int rounds, Runnable whenFinished) {
        this.call = call;
        this.environment = call.environment();
        this.items = items;
        this.endless = rounds == 0;
        this.roundsLeft = rounds;
        this.whenFinished = whenFinished;
    }

    void start() {
        playing = true;
        switch (environment.pace()) {
            case INSTANT -> {
                for (int round = 0; round < (endless ? 1 : roundsLeft); round++) {
                    items.forEach(call::hear);
                }
                if (!endless) {
                    finish();
                }
            }
            case MANUAL -> items.forEach(call::hear);
            case REALISTIC -> next();
        }
    }

    private void next() {
        if (place == items.size()) {
            place = 0;
            roundsLeft--;
        }
        if (!endless && roundsLeft <= 0) {
            finish();
            return;
        }
        MediaItem item = items.get(place++);
        call.hear(item);
        // an endless loop of nothing must not spin
        wait(endless && item.length().isZero() ? Duration.ofMillis(20) : item.length());
    }

    private void wait(Duration length) {
        due = environment.now().plus(length);
        timer = environment.later(length, () -> {
            if (playing && remaining == null) {
                next();
            }
        });
    }

    public boolean isPlaying() {
        return playing;
    }

    boolean isPaused() {
        return remaining != null;
    }

    boolean isEndless() {
        return endless;
    }

    void pause() {
        cancelTimer();
        remaining = environment.pace() == Pace.REALISTIC && !due.equals(Instant.MAX)
                ? Duration.between(environment.now(), due)
                : Duration.ZERO;
    }

    void resume() {
        Duration left = remaining;
        remaining = null;
        if (left != null && !due.equals(Instant.MAX)) {
            wait(left.isNegative() ? Duration.ZERO : left);
        }
    }

    /** Ends it without telling. */
    void cut() {
        playing = false;
        cancelTimer();
    }

    /** Ends it as if it had been played to its end; false when it was over. */
    public boolean finish() {
        boolean was = playing;
        if (was) {
            cut();
            whenFinished.run();
        }
        return was;
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
