package io.relayspring.simulator.internal.frame;

/** How input is collected: the fields {@code calling.collect} and {@code calling.play_and_collect} share. */
public final class CollectShape {

    public static final String KEYS = "0123456789*#ABCD";

    private static final Shape DIGITS = Shape.object()
            .required("max", Check.count(1))
            .optional("terminators", Check.digits(KEYS))
            .optional("digit_timeout", Check.seconds());

    private static final Shape SPEECH = Shape.object()
            .optional("end_silence_timeout", Check.seconds())
            .optional("speech_timeout", Check.seconds())
            .optional("language", Check.text())
            .optional("hints", Check.list(Check.text()))
            .optional("engine", Check.text())
            .optional("model", Check.text());

    private CollectShape() {}

    /**
     * The keys, if a telephone has them all.
     *
     * @throws IllegalArgumentException for any other, or none
     */
    public static String keys(String keys) {
        if (keys.isEmpty() || !keys.chars().allMatch(key -> KEYS.indexOf(key) >= 0)) {
            throw new IllegalArgumentException("A telephone has the keys " + KEYS + ", not \"" + keys + "\"");
        }
        return keys;
    }

    /** Adds the fields to a shape. */
    public static Shape into(Shape shape) {
        return shape.optional("digits", DIGITS)
                .optional("speech", SPEECH)
                .optional("initial_timeout", Check.seconds())
                .optional("partial_results", Check.flag())
                .optional("continuous", Check.flag())
                .optional("send_start_of_input", Check.flag())
                .optional("start_input_timers", Check.flag());
    }
}
