package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.InputType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the caller presses and says until the rules are met or the time is up. */
public final class Collector {

    /** Who is told what became of the input. */
    interface Listener {

        /** The caller began. */
        void begun();

        /** Something to tell; the last of it when the input is over. */
        void result(ObjectNode result, boolean over);
    }

    private static final double CONFIDENCE = 83.1;

    private final Environment environment;
    private final InputRules rules;
    private final Listener listener;
    private final StringBuilder digits = new StringBuilder();
    private SimulatorClock.@Nullable Timer timer;
    private boolean begun;
    private boolean over;

    Collector(Environment environment, InputRules rules, Listener listener) {
        this.environment = environment;
        this.rules = rules;
        this.listener = listener;
    }

    boolean takesDigits() {
        return rules.digits() && !over;
    }

    boolean takesSpeech() {
        return rules.speech() && !over;
    }

    /** From now on silence counts. */
    void startTimers() {
        if (!begun && !over) {
            wait(rules.initialTimeout());
        }
    }

    void digit(char digit) {
        begin();
        if (rules.terminators().indexOf(digit) >= 0) {
            finishDigits(String.valueOf(digit));
            return;
        }
        digits.append(digit);
        if (digits.length() >= rules.max()) {
            finishDigits("");
        } else {
            if (rules.partialResults()) {
                tell(digitResult("").put("final", false), false);
            }
            wait(rules.digitTimeout());
        }
    }

    void speech(String text) {
        begin();
        if (rules.partialResults()) {
            String first = text.split(" ", 2)[0];
            tell(speechResult(first).put("final", false), false);
        }
        finish(speechResult(text));
    }

    /** The time is up: what there is counts; nothing is {@code no_input}. */
    void timeOut() {
        if (!digits.isEmpty()) {
            finishDigits("");
        } else {
            finish(plain(InputType.NO_INPUT));
        }
    }

    /** Something came that fits nothing. */
    void mismatch() {
        begin();
        finish(plain(InputType.NO_MATCH));
    }

    /** What there is does not count. */
    void fail() {
        finish(plain(InputType.ERROR));
    }

    /** Takes no more, without telling. */
    void cut() {
        over = true;
        cancelTimer();
    }

    private void begin() {
        cancelTimer();
        if (!begun) {
            begun = true;
            listener.begun();
            if (rules.sendStartOfInput()) {
                ObjectNode start = Json.object();
                start.putObject("result").put("type", "start_of_input");
                tell(start.put("final", false), false);
            }
        }
    }

    private void finishDigits(String terminator) {
        ObjectNode result = digitResult(terminator);
        digits.setLength(0);
        finish(result);
    }

    private void finish(ObjectNode result) {
        if (over) {
            return;
        }
        cancelTimer();
        if (rules.continuous()) {
            begun = false;
            tell(result, false);
        } else {
            over = true;
            if (rules.partialResults()) {
                result.put("final", true);
            }
            tell(result, true);
        }
    }

    private void tell(ObjectNode result, boolean last) {
        listener.result(result, last);
    }

    private ObjectNode digitResult(String terminator) {
        ObjectNode event = plain(InputType.DIGIT);
        ObjectNode params = ((ObjectNode) event.path("result")).putObject("params");
        params.put("digits", digits.toString()).put("terminator", terminator);
        return event;
    }

    private static ObjectNode speechResult(String text) {
        ObjectNode event = plain(InputType.SPEECH);
        ((ObjectNode) event.path("result"))
                .putObject("params")
                .put("text", text)
                .put("confidence", CONFIDENCE);
        return event;
    }

    private static ObjectNode plain(InputType type) {
        ObjectNode event = Json.object();
        event.putObject("result").put("type", type.wire());
        return event;
    }

    private void wait(Duration length) {
        cancelTimer();
        // zero switches a timeout off
        if (!length.isZero()) {
            timer = environment.later(length, this::timeOut);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
