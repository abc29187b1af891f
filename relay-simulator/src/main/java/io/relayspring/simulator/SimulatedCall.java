package io.relayspring.simulator;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.DetectOperation;
import io.relayspring.simulator.internal.call.InputTaker;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.Player;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.report.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from the other end of the line: what a person at the telephone hears and does.
 *
 * <p>To go through a call step by step is what a {@link CallScript} is for, which {@link Caller#rings} and {@link
 * Callee#isRung} begin. Here is the call as it is at a moment, for what no sentence says: what is done is done at once, and
 * fails where it cannot be. The {@code await…} methods look at the whole call, each for itself: what was true before is true,
 * and what one has heard the next hears again. They wait for as long as the simulator was told to ({@link
 * RelaySimulatorBuilder#awaitTimeout}), but no longer than the call lasts, and then fail with an {@link AssertionError} that
 * shows the whole transcript. All methods may be called on any thread.
 */
public final class SimulatedCall {

    private static final String NO_INPUT = "No input is being taken";

    private final Await await;
    private final PhoneCall call;

    SimulatedCall(Await await, PhoneCall call) {
        this.await = await;
        this.call = call;
    }

    PhoneCall line() {
        return call;
    }

    /** RELAY's call id. */
    public String id() {
        return call.id();
    }

    /** The node the call lives on. */
    public String nodeId() {
        return call.identity().nodeId();
    }

    /** The context it was offered in; empty for a call the program placed. */
    public String context() {
        return call.identity().context();
    }

    /** Who calls. */
    public String from() {
        return call.identity().numbers().from();
    }

    /** Who is called. */
    public String to() {
        return call.identity().numbers().to();
    }

    /** Whether the program placed it. */
    public boolean isOutbound() {
        return !call.identity().isInbound();
    }

    /** Where the call stands. */
    public CallState state() {
        return await.monitor().call(call::state);
    }

    /** Why it ended; empty while it has not. */
    public Optional<EndReason> endReason() {
        return await.monitor().call(() -> Optional.ofNullable(call.endReason()));
    }

    /** All that happened so far. */
    public Transcript transcript() {
        return await.monitor().call(call::transcript);
    }

    /**
     * Presses keys, one after the other: {@code 0-9 * # A-D}.
     *
     * @throws IllegalArgumentException for any other key, or none
     */
    public SimulatedCall press(String digits) {
        String keys = CollectShape.keys(digits);
        await.monitor().run(() -> {
            alive("press a key");
            call.otherEnd().press(keys);
        });
        return this;
    }

    /** Says something. */
    public SimulatedCall speak(String words) {
        await.monitor().run(() -> {
            alive("speak");
            call.otherEnd().speak(words);
        });
        return this;
    }

    /** Hangs up: a ringing call ends with {@code cancel}, one that was answered with {@code hangup}. */
    public SimulatedCall hangUp() {
        await.monitor().run(() -> call.end(call.isAnswered() ? EndReason.HANGUP : EndReason.CANCEL));
        return this;
    }

    /** Picks up a telephone that rings because a program called it. Fails when it does not ring. */
    public SimulatedCall pickUp() {
        boolean answered = await.monitor().call(() -> {
            call.pickUp();
            return call.isAnswered() && isOutbound();
        });
        return check(
                answered, isOutbound() ? "It does not ring" : "It does not ring: it calls, and the program answers");
    }

    /** Falls silent, so that what is being recorded ends at once. Fails when nothing is. */
    public SimulatedCall fallSilent() {
        boolean recorded = await.monitor().call(() -> {
            List<RecordOperation> recordings =
                    call.operations(RecordOperation.class).toList();
            recordings.forEach(RecordOperation::silence);
            return !recordings.isEmpty();
        });
        return check(recorded, "Nothing is being recorded");
    }

    /** From now on that is at the other end: detectors hear it. */
    public SimulatedCall become(Party party) {
        await.monitor().run(() -> call.otherEnd().become(party));
        return this;
    }

    /** The answering machine beeps. Fails when no detector has heard a machine and waits for that. */
    public SimulatedCall beep() {
        return check(await.monitor().call(() -> call.otherEnd().beep()), "Nobody listens for a beep");
    }

    /** What a command of that method has set going: to wait for its start, and to end it. */
    public SimulatedOperation operation(RelayMethod method) {
        return new SimulatedOperation(await, call, method);
    }

    /** Whether the program has put it on hold. */
    public boolean isOnHold() {
        return await.monitor().call(call::isOnHold);
    }

    /** Whether the program has the noise taken out of it. */
    public boolean isDenoised() {
        return await.monitor().call(call::isDenoised);
    }

    /** Ends the call for a reason of the test's choice. */
    public SimulatedCall end(EndReason reason) {
        Objects.requireNonNull(reason, "reason");
        await.monitor().run(() -> call.end(reason));
        return this;
    }

    /** Ends what is playing as if it had been played to its end. Fails when nothing plays. */
    public SimulatedCall finishPlayback() {
        boolean finished = await.monitor()
                .call(() -> call.operations(Player.class)
                        .anyMatch(player -> player.playback().finish()));
        return check(finished, "Nothing is playing");
    }

    /** Lets the time run out that the program gives the caller for input. Fails when it takes none. */
    public SimulatedCall timeOutInput() {
        return check(await.monitor().call(() -> call.otherEnd().timeOut()), NO_INPUT);
    }

    /** Says something that fits nothing the program listens for. Fails when it takes no input. */
    public SimulatedCall mumble() {
        return check(await.monitor().call(() -> call.otherEnd().mumble()), NO_INPUT);
    }

    /** Sends any event; the call's id and node are added where the params do not name them. */
    public SimulatedCall sendEvent(String type, Map<String, ?> params) {
        await.monitor().run(() -> call.event(type, Json.object(params)));
        return this;
    }

    /** Waits until the call is in that state, or has passed through it. */
    public SimulatedCall awaitState(CallState state) {
        return until(() -> call.transcript().states().contains(state.wire()), "state " + state.wire());
    }

    /** Waits until the program has answered. */
    public SimulatedCall awaitAnswered() {
        return awaitState(CallState.ANSWERED);
    }

    /** Waits until the call has ended. */
    public SimulatedCall awaitEnded() {
        return awaitState(CallState.ENDED);
    }

    /** Waits until something the caller heard contains this: of a text, a URL, a ringtone's name. */
    public SimulatedCall awaitHeard(String part) {
        return until(
                () -> call.transcript().heard().stream().anyMatch(heard -> heard.contains(part)),
                "hearing \"" + part + "\"");
    }

    /** Waits until something is playing. */
    public SimulatedCall awaitPlaying() {
        return until(
                () -> call.operations(Player.class)
                        .anyMatch(player -> player.playback().isPlaying()),
                "something to play");
    }

    /** Waits until the program takes input. */
    public SimulatedCall awaitCollecting() {
        return until(() -> call.operations(InputTaker.class).findAny().isPresent(), "input to be taken");
    }

    /** Waits until something is being recorded. */
    public SimulatedCall awaitRecording() {
        return until(() -> call.operations(RecordOperation.class).findAny().isPresent(), "a recording to start");
    }

    /** Waits until a detector listens. */
    public SimulatedCall awaitDetecting() {
        return until(() -> call.operations(DetectOperation.class).findAny().isPresent(), "a detector to start");
    }

    private SimulatedCall until(BooleanSupplier condition, String what) {
        await.untilOver(condition, call::isOver, () -> what + "; " + call.transcript());
        return this;
    }

    private SimulatedCall check(boolean good, String otherwise) {
        if (!good) {
            throw new AssertionError(otherwise + "; " + transcript());
        }
        return this;
    }

    private void alive(String what) {
        if (call.isOver()) {
            throw new AssertionError("Nobody can " + what + ", the call has ended; " + call.transcript());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimulatedCall that && that.call == call;
    }

    @Override
    public int hashCode() {
        return call.id().hashCode();
    }

    /** The transcript. */
    @Override
    public String toString() {
        return transcript().toString();
    }
}
