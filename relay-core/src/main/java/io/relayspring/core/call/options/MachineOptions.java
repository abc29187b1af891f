package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import java.time.Duration;

/** How to tell an answering machine from a person. */
public final class MachineOptions extends DetectorOptions<MachineOptions> {

    private boolean untilBeep;

    /**
     * Waits for the beep of a machine, so that a message can be left. A person, or a doubt, ends the waiting at once.
     * Not sent.
     */
    public MachineOptions untilBeep() {
        this.untilBeep = true;
        return this;
    }

    /** How long to wait for a first word, sent in seconds; 4.5 s unless set. */
    public MachineOptions initialTimeout(Duration timeout) {
        return seconds("initial_timeout", timeout);
    }

    /** How long a silence ends the greeting, sent in seconds; 1 s unless set. */
    public MachineOptions endSilenceTimeout(Duration timeout) {
        return seconds("end_silence_timeout", timeout);
    }

    /** How long a silence after the greeting makes the machine ready, sent in seconds. */
    public MachineOptions machineReadyTimeout(Duration timeout) {
        return seconds("machine_ready_timeout", timeout);
    }

    /** How long a greeting must be to be a machine's, sent in seconds; 1.25 s unless set. */
    public MachineOptions machineVoiceThreshold(Duration threshold) {
        return seconds("machine_voice_threshold", threshold);
    }

    /** How many words a greeting must have to be a machine's; 6 unless set. */
    public MachineOptions machineWordsThreshold(int words) {
        return set("machine_words_threshold", Checks.atLeast("machineWordsThreshold", words, 1));
    }

    /** Whether it is told when a ready machine speaks on; false unless set. */
    public MachineOptions detectInterruptions(boolean detect) {
        return set("detect_interruptions", detect);
    }

    /** Whether the greeting's end is listened for; true unless set. */
    public MachineOptions detectMessageEnd(boolean detect) {
        return set("detect_message_end", detect);
    }

    /** Whether the beep is waited for. */
    public boolean isUntilBeep() {
        return untilBeep;
    }
}
