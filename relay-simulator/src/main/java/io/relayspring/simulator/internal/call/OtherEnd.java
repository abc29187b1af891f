package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.report.TranscriptEntry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is at the other end of a call, and what they press and say. */
public final class OtherEnd {

    private final PhoneCall call;
    private final Company company;
    private Party party = Party.PERSON;
    private @Nullable Performance performance;

    OtherEnd(PhoneCall call) {
        this.call = call;
        this.company = new Company(call);
    }

    public Party party() {
        return party;
    }

    /** From now on that is there. */
    public void become(Party other) {
        party = other;
        listening().forEach(listener -> listener.hear(other));
    }

    /** What is known of the telephone there holds for this call. */
    void behave(PhoneHabit habit) {
        become(habit.party());
        performance = new Performance(call, habit.routine());
        performance.look();
    }

    /** Something has happened in the call. */
    void notice() {
        if (performance != null) {
            performance.look();
        }
    }

    /** The answering machine beeps; false when nobody listens for it. */
    public boolean beep() {
        List<DetectOperation> detectors = call.operations(DetectOperation.class).toList();
        return detectors.stream().filter(DetectOperation::beep).count() > 0;
    }

    /**
     * Keys are pressed; each ends recordings, and goes to the first operation that takes digits. What keys are bound to
     * comes after that: it may take input, but not these keys.
     */
    public void press(String digits) {
        call.write(Kind.PRESSED, digits);
        digits.chars().forEach(digit -> press((char) digit));
        listening().forEach(listener -> listener.pressed(digits));
    }

    private void press(char digit) {
        call.operations(RecordOperation.class).forEach(recording -> recording.pressed(digit));
        collectors().stream().filter(Collector::takesDigits).findFirst().ifPresent(taker -> taker.digit(digit));
    }

    /** Something is said, to the first operation that takes speech and to who else is on the line. */
    public void speak(String words) {
        call.write(Kind.SAID, words);
        call.operations(RecordOperation.class).forEach(RecordOperation::heard);
        listening().forEach(listener -> listener.said(words));
        collectors().stream().filter(Collector::takesSpeech).findFirst().ifPresent(taker -> taker.speech(words));
        company.hear(words);
    }

    /** The time for input runs out: false when nothing takes input. */
    public boolean timeOut() {
        return endInput(Collector::timeOut);
    }

    /** Something is said or pressed that fits nothing: false when nothing takes input. */
    public boolean mumble() {
        return endInput(Collector::mismatch);
    }

    private boolean endInput(Consumer<Collector> how) {
        Optional<Collector> taking = collectors().stream().findFirst();
        taking.ifPresent(how);
        return taking.isPresent();
    }

    /** Whether the program takes input. */
    public boolean isAsked() {
        return !collectors().isEmpty();
    }

    /**
     * Whether anybody cares for that key: the program, as input, as a recording's end, for a detector or as a binding, or
     * somebody else on the line.
     */
    public boolean isHeardPressing(char key) {
        return company.isThere()
                || collectors().stream().anyMatch(Collector::takesDigits)
                || call.operations(RecordOperation.class).anyMatch(recording -> recording.endsBy(key))
                || listening().anyMatch(listener -> listener.listensFor(key));
    }

    /** Whether anybody listens to what is said: the program, or somebody else on the line. */
    public boolean isHeardSpeaking() {
        return company.isThere()
                || collectors().stream().anyMatch(Collector::takesSpeech)
                || call.operations(RecordOperation.class).findAny().isPresent()
                || listening().anyMatch(Listening::listensToSpeech);
    }

    private Stream<Listening> listening() {
        return call.operations(Listening.class);
    }

    private List<Collector> collectors() {
        return call.operations(InputTaker.class).map(InputTaker::collector).toList();
    }
}
