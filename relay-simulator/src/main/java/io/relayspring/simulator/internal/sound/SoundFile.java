package io.relayspring.simulator.internal.sound;

import java.time.Duration;

/** A playable file of a given length, never in memory as a whole. */
public interface SoundFile extends StoredFile {

    /** More than a day is cut: a file has its limits. */
    Duration LONGEST = Duration.ofDays(1);

    /** The file of a format, by its name on the wire; both sides of a call apart, or as one. */
    static SoundFile of(String format, boolean stereo, Duration length) {
        Duration shown = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        return format.equals("wav") ? new WaveFile(stereo ? 2 : 1, shown) : new Mp3File(shown);
    }
}
