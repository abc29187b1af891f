package io.relayspring.core.internal.calling;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialLink;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dial from its command to the call that is taken, with the calls it has set up meanwhile. */
public final class RunningDial implements DialLink {

    private final String tag;
    private final Promise<Call> outcome;
    private final Consumer<RunningDial> onAbandoned;
    private final Map<String, CallSession> legs = new ConcurrentHashMap<>();
    private volatile EndReason lastReason = EndReason.UNKNOWN;
    private volatile Timer timer = Timer.NONE;
    private volatile @Nullable CallSession winner;
    private volatile boolean abandoned;
    private volatile boolean taken;

    /** @param onAbandoned told when nobody wants the call any more */
    RunningDial(String tag, Promise<Call> outcome, Consumer<RunningDial> onAbandoned) {
        this.tag = tag;
        this.outcome = outcome;
        this.onAbandoned = onAbandoned;
    }

    void expiresBy(Timer expiry) {
        timer = expiry;
    }

    // ---- what happens to it

    /** A call that the dial set up, perhaps while it was being given up on another thread. */
    void leg(CallSession leg) {
        if (legs.put(leg.id(), leg) == null) {
            leg.whenOver(this::legEnded);
        }
        if (abandoned) {
            leg.hangup(HangupReason.CANCEL);
        }
    }

    private void legEnded(EndReason reason) {
        lastReason = reason;
    }

    @Nullable
    CallSession leg(String callId) {
        return legs.get(callId);
    }

    /** Somebody has answered; false if nobody wants that call any more. */
    boolean answered(CallSession call) {
        timer.cancel();
        winner = call;
        return outcome.complete(call.call());
    }

    /** The server says that nobody answered. */
    void failed(EndReason reason) {
        EndReason why = reason == EndReason.UNKNOWN ? lastReason : reason;
        fail(new DialFailedException(
                why, "nobody answered the dial: " + (why == EndReason.UNKNOWN ? "no reason told" : why.wire())));
    }

    boolean fail(RelayException why) {
        timer.cancel();
        return outcome.fail(why);
    }

    void timedOut(Duration timeout) {
        abandon(new DialFailedException(
                EndReason.NO_ANSWER, "nobody answered the dial within " + timeout.toMillis() + " ms"));
    }

    private void abandon(DialFailedException why) {
        if (fail(why)) {
            abandoned = true;
            onAbandoned.accept(this);
            legs.values().forEach(leg -> leg.hangup(HangupReason.CANCEL));
        }
    }

    /** Runs the task when somebody has answered, or nobody will; at once if that is so already. */
    public void whenOver(Runnable task) {
        outcome.whenSettled((call, failure) -> task.run());
    }

    boolean isTaken() {
        return taken;
    }

    // ---- the handle

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public void cancel() {
        abandon(new DialFailedException(EndReason.CANCEL, "the dial was cancelled"));
        CallSession answered = winner;
        if (answered != null && !taken) {
            answered.hangup(HangupReason.HANGUP);
        }
    }

    @Override
    public Call await() {
        return take(outcome.await());
    }

    @Override
    public Call await(Duration timeout) {
        return take(outcome.await(timeout));
    }

    private Call take(Call call) {
        taken = true;
        return call;
    }

    @Override
    public RunningDial onCompleted(Consumer<? super Call> listener) {
        // Not before: a listener for which there is no room is dropped, and then nobody has the call.
        outcome.onCompleted(call -> listener.accept(take(call)));
        return this;
    }

    @Override
    public RunningDial onFailed(Consumer<? super RelayException> listener) {
        outcome.onFailed(listener);
        return this;
    }

    @Override
    public boolean isDone() {
        return outcome.isDone();
    }

    @Override
    public CompletableFuture<Call> toFuture() {
        taken = true;
        return outcome.toFuture();
    }

    @Override
    public String toString() {
        return outcome.toString();
    }
}
