package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.InputType;
import java.util.OptionalDouble;

/** Digits or speech came, or none came in time: {@code calling.call.collect}. */
public final class CollectEvent extends ActionEvent {

    CollectEvent(Params envelope) {
        super(envelope);
    }

    /** What came; {@link InputType#UNKNOWN} for progress such as the start of input. */
    public InputType inputType() {
        return InputType.of(result().text("type"));
    }

    /** The digits; empty if none came. */
    public String digits() {
        return field("digits");
    }

    /** The key that ended the digits; empty if none did. */
    public String terminator() {
        return field("terminator");
    }

    /** What was said; empty if nothing was. */
    public String text() {
        return field("text");
    }

    /** How sure the server is of {@link #text()}, 0 to 100. */
    public OptionalDouble confidence() {
        OptionalDouble nested = result().params("params").number("confidence");
        return nested.isPresent() ? nested : result().number("confidence");
    }

    /** Whether more of the same input follows: {@code final} is there and false. */
    public boolean isPartial() {
        return params().has("final") && !params().flag("final");
    }

    /** The operation's state, which most collect events do not carry. */
    public String state() {
        return params().text("state");
    }

    private Params result() {
        return params().params("result");
    }

    private String field(String name) {
        String nested = result().params("params").text(name);
        return nested.isEmpty() ? result().text(name) : nested;
    }
}
