package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;

/** What a command about a conference must be. */
final class ConferenceShape {

    static Shape join() {
        return Shape.object()
                .required("name", Check.filled())
                .optional("muted", Check.flag())
                .optional("beep", Check.word("true", "false", "onEnter", "onExit"))
                .optional("start_on_enter", Check.flag())
                .optional("end_on_exit", Check.flag())
                .optional("max_participants", Check.number(1, 250))
                .optional("record", Check.word("do-not-record", "record-from-start"))
                .optional("region", Check.word("global", "us", "eu"))
                .optional("trim", Check.word("trim-silence", "do-not-trim"))
                .open();
    }

    static Shape leave() {
        return Shape.object().required("conference_id", Check.filled());
    }

    private ConferenceShape() {}
}
