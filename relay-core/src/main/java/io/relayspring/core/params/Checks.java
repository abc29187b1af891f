package io.relayspring.core.params;

import io.relayspring.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Refuses bad arguments before anything is sent, naming the argument and what is allowed. */
public final class Checks {

    /** Any sum of a few such durations still fits a clock of 64 bits in ns. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final String TONES = "0123456789#*ABCDwW";

    private Checks() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Each of several texts, none of them blank. */
    public static List<String> texts(String argument, String... values) {
        for (String value : values) {
            text(argument, value);
        }
        return List.of(values);
    }

    /**
     * Telephone keys and pauses.
     *
     * @throws IllegalArgumentException if it is empty or holds anything but {@code 0-9 # * A-D w W}
     */
    public static String tones(String name, String value) {
        if (value.isEmpty() || !value.chars().allMatch(key -> TONES.indexOf(key) >= 0)) {
            throw new IllegalArgumentException(name + " must consist of " + TONES + ", not \"" + value + "\"");
        }
        return value;
    }

    /**
     * The number.
     *
     * @throws IllegalArgumentException if it is outside the range, both ends included
     */
    public static double range(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    name + " must be from " + plain(min) + " to " + plain(max) + ", not " + plain(value));
        }
        return value;
    }

    /**
     * The number.
     *
     * @throws IllegalArgumentException if it is below the minimum
     */
    public static int atLeast(String name, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(name + " must be at least " + min + ", not " + value);
        }
        return value;
    }

    /**
     * The duration.
     *
     * @throws IllegalArgumentException if it is zero or negative, or longer than 36,500 days
     */
    public static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
        }
        return limited(name, value);
    }

    private static Duration limited(String name, Duration value) {
        if (value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " must be no longer than " + LONGEST.toDays() + " days, not " + value);
        }
        return value;
    }

    /**
     * The duration in seconds, a whole number where it is one; to the millisecond above, so that a little never becomes
     * the nothing that means something else.
     *
     * @throws IllegalArgumentException if it is negative, or longer than 36,500 days
     */
    public static Number seconds(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, not " + value);
        }
        long millis = limited(name, value).plusNanos(999_999).toMillis();
        return millis % 1000 == 0
                ? (Number) (millis / 1000)
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    }

    /**
     * The word.
     *
     * @throws IllegalArgumentException if it is an {@code UNKNOWN}, which has no wire form
     */
    public static <W extends Word> W word(String name, W value) {
        if (value.wire().isEmpty()) {
            throw new IllegalArgumentException(name + " must be a word of the protocol, not " + value);
        }
        return value;
    }

    /**
     * A volume in dB, whole ones as an integer.
     *
     * @throws IllegalArgumentException if it is not from -40 to 40
     */
    public static Number volume(double decibels) {
        BigDecimal value =
                new BigDecimal(Double.toString(range("volume in dB", decibels, -40, 40))).stripTrailingZeros();
        return value.scale() <= 0 ? (Number) value.intValueExact() : value;
    }

    private static String plain(double value) {
        return !Double.isFinite(value)
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
