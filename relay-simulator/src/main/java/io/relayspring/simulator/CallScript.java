package io.relayspring.simulator;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.internal.call.Bridge;
import io.relayspring.simulator.internal.call.Ear;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.service.FaxOperation;
import io.relayspring.simulator.internal.service.PayOperation;
import io.relayspring.simulator.internal.service.QueueOperation;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One person's side of one call, sentence by sentence. Each waits until it can come true, and fails as soon as it
 * cannot: nobody hears anything once the call has ended. The sentences are in order: what was heard by one is not heard
 * again by the next. For what a test does and expects, step by step.
 *
 * <p>{@link #call()} has what no sentence says: the call at any moment, whatever the sentences have heard. All methods may
 * be called on any thread, one at a time.
 */
public final class CallScript {

    private static final String RUNG = "the telephone to ring because a program called it";

    private final RelaySimulator simulator;
    private final Telling telling;
    private final SimulatedCall call;
    private final PhoneCall line;
    private final Ear ear;

    CallScript(RelaySimulator simulator, Telling telling, SimulatedCall call) {
        this.simulator = simulator;
        this.telling = telling;
        this.call = call;
        this.line = call.line();
        this.ear = new Ear(line);
    }

    /** The call itself: its states, its transcript, and what may be done to it at once. */
    public SimulatedCall call() {
        return call;
    }

    // ---- what happens to the person

    /** Waits until the call has been answered; that it has ended since does not matter. */
    public CallScript isAnswered() {
        return until("is answered", this::wasAnswered, "the call to be answered");
    }

    private boolean wasAnswered() {
        return line.transcript().states().contains(CallState.ANSWERED.wire());
    }

    /** Waits to hear something that contains this: of a text, a URL, a ringtone's name; after what was heard before. */
    public CallScript hears(String part) {
        return until(
                "hears \"" + part + "\"",
                () -> ear.hears(part),
                "to hear \"" + part + "\" after what was heard before");
    }

    /** Waits until the program takes input: keys, speech or both. */
    public CallScript isAsked() {
        return until("is asked", line.otherEnd()::isAsked, "the program to take input");
    }

    /** Waits until the program records the call. */
    public CallScript isRecorded() {
        return until("is recorded", this::recording, "a recording to begin");
    }

    private boolean recording() {
        return line.operations(RecordOperation.class).findAny().isPresent();
    }

    /** Waits until the call is connected with another, of which that is the number at its end. */
    public CallScript isBridgedTo(String number) {
        return until("is bridged to " + number, () -> bridgedTo(number), "to be connected with " + number);
    }

    private boolean bridgedTo(String number) {
        Bridge bridge = line.bridge();
        PhoneCall other = bridge == null ? null : bridge.other(line);
        return other != null && other.identity().farEnd().equals(number);
    }

    /** Waits until the call takes part in a conference of that name. */
    public CallScript isInConference(String name) {
        return until(
                "is in conference \"" + name + "\"",
                () -> simulator.conferences().stream()
                        .anyMatch(held ->
                                held.name().equals(name) && held.members().contains(call)),
                "to be in conference \"" + name + "\"");
    }

    /** Waits until the call waits in a queue of that name. */
    public CallScript isInQueue(String name) {
        return until(
                "is in queue \"" + name + "\"",
                () -> line.operations(QueueOperation.class).anyMatch(waiting -> waiting.isIn(name, "")),
                "to be in queue \"" + name + "\"");
    }

    /** Is taken from the queue by an agent, once the call waits in one. */
    public CallScript isTakenFromQueue() {
        return ends("is taken from the queue", QueueOperation.class, true, "to be in a queue");
    }

    /** Waits until the program has put the call on hold. */
    public CallScript isOnHold() {
        return until("is on hold", line::isOnHold, "to be put on hold");
    }

    /** Waits until the call has ended, whoever ended it. */
    public CallScript isHungUp() {
        tell("is hung up", line::isOver, () -> false, "the call to end");
        return this;
    }

    /** Waits until the call has ended, and fails when it did for another reason. */
    public CallScript isHungUp(EndReason reason) {
        tell(
                "is hung up with " + reason.wire(),
                () -> line.isOver() && line.endReason() == reason,
                line::isOver,
                "the call to end with " + reason.wire());
        return this;
    }

    /** Waits until the program has acknowledged all it was told so far; by then it must not have hung up. */
    public CallScript staysOnTheLine() {
        return until(
                "stays on the line", () -> !line.isOver() && line.owner().unacknowledged() == 0, "the call to go on");
    }

    // ---- what the person does

    /**
     * Presses keys, {@code 0-9 * # A-D}, once there is somebody who cares: input is taken, a key that ends a recording is
     * pressed, a detector listens for keys, keys are bound, or the call is connected with another or in a conference.
     *
     * @throws IllegalArgumentException for any other key
     */
    public CallScript presses(String keys) {
        char first = CollectShape.keys(keys).charAt(0);
        return once(
                "presses \"" + keys + "\"",
                () -> line.otherEnd().isHeardPressing(first),
                () -> line.otherEnd().press(keys),
                "somebody to care for keys");
    }

    /** Presses keys at once, whether anybody cares or not. */
    public CallScript pressesUnasked(String keys) {
        return once("presses \"" + keys + "\" unasked", () -> true, () -> call.press(keys), "the call to be there");
    }

    /**
     * Says something, once there is somebody who listens: speech is taken, the call is recorded, transcribed, tapped or
     * streamed, an agent is there, or as for keys.
     */
    public CallScript says(String words) {
        return once(
                "says \"" + words + "\"",
                () -> line.otherEnd().isHeardSpeaking(),
                () -> line.otherEnd().speak(words),
                "somebody to listen");
    }

    /** Says something at once, whether anybody listens or not. */
    public CallScript saysUnasked(String words) {
        return once("says \"" + words + "\" unasked", () -> true, () -> call.speak(words), "the call to be there");
    }

    /** Does nothing until the time is up that the program gives for input, once it takes any. */
    public CallScript saysNothing() {
        return until("says nothing", line.otherEnd()::timeOut, "the program to take input");
    }

    /** Says something that fits nothing the program listens for, once it takes input. */
    public CallScript mumbles() {
        return until("mumbles", line.otherEnd()::mumble, "the program to take input");
    }

    /** Falls silent, once something is being recorded, which then ends. */
    public CallScript fallsSilent() {
        return once("falls silent", this::recording, call::fallSilent, "a recording to begin");
    }

    /** The answering machine beeps, once a detector has heard it and waits for that. */
    public CallScript beeps() {
        return until("beeps", line.otherEnd()::beep, "a detector to wait for the beep");
    }

    /** Pays, once the program takes a payment. */
    public CallScript pays() {
        return ends("pays", PayOperation.class, true, "to be asked to pay");
    }

    /** Fails to pay, once the program takes a payment. */
    public CallScript failsToPay() {
        return ends("fails to pay", PayOperation.class, false, "to be asked to pay");
    }

    /**
     * Faxes, or is faxed, so many pages, once the program receives or sends a fax.
     *
     * @throws IllegalArgumentException for less than one or more than 1000
     */
    public CallScript faxes(int pages) {
        if (pages < 1 || pages > FaxOperation.MOST_PAGES) {
            throw new IllegalArgumentException("A fax has 1 to " + FaxOperation.MOST_PAGES + " pages, not " + pages);
        }
        BooleanSupplier done = () -> {
            Optional<FaxOperation> fax = line.operations(FaxOperation.class).findFirst();
            fax.ifPresent(machine -> machine.transmit(pages));
            return fax.isPresent();
        };
        return until("faxes " + pages + " pages", done, "the program to send or receive a fax");
    }

    private CallScript ends(String sentence, Class<? extends Operation> kind, boolean well, String expected) {
        BooleanSupplier done = () -> line.operations(kind).findFirst().stream().anyMatch(found -> found.end(well));
        return until(sentence, done, expected);
    }

    /** Picks up, once the telephone rings because a program called it; without effect when that was done. */
    public CallScript picksUp() {
        return until("picks up", this::pickUp, RUNG);
    }

    private boolean pickUp() {
        line.pickUp();
        return line.isAnswered() && call.isOutbound();
    }

    /** Declines, once the telephone rings because a program called it. */
    public CallScript declines() {
        return once("declines", line::isRung, () -> line.end(EndReason.DECLINE), RUNG);
    }

    /** Hangs up, at once. */
    public CallScript hangsUp() {
        tell("hangs up", () -> true, () -> false, "");
        call.hangUp();
        return this;
    }

    // ---- how it comes true

    private CallScript once(String sentence, BooleanSupplier ready, Runnable act, String expected) {
        BooleanSupplier done = () -> {
            boolean now = !line.isOver() && ready.getAsBoolean();
            if (now) {
                act.run();
            }
            return now;
        };
        return until(sentence, done, expected);
    }

    private CallScript until(String sentence, BooleanSupplier holds, String expected) {
        tell(sentence, holds, line::isOver, expected);
        return this;
    }

    private void tell(String sentence, BooleanSupplier holds, BooleanSupplier hopeless, String expected) {
        telling.until(
                sentence,
                holds,
                hopeless,
                () -> expected,
                () -> Story.of(simulator).of(call));
    }

    /** The transcript. */
    @Override
    public String toString() {
        return call.toString();
    }
}
