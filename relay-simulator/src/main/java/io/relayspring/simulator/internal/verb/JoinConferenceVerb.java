package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Conference;
import io.relayspring.simulator.internal.call.Conferences;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.join_conference}: its answer names the conference's id. */
final class JoinConferenceVerb extends CallVerb {

    JoinConferenceVerb(Exchange exchange) {
        super(RelayMethod.CALLING_JOIN_CONFERENCE, exchange, shape(callbacks(Shape.object())));
    }

    private static Shape shape(Shape shape) {
        return shape.required("name", Check.filled())
                .optional("muted", Check.flag())
                .optional("beep", Check.word("true", "false", "onEnter", "onExit"))
                .optional("start_on_enter", Check.flag())
                .optional("end_on_exit", Check.flag())
                .optional("wait_url", Check.url("http", "https"))
                .optional("max_participants", Check.whole(1, 250))
                .optional("record", Check.word("do-not-record", "record-from-start"))
                .optional("region", Check.word("global", "us", "eu"))
                .optional("trim", Check.word("trim-silence", "do-not-trim"))
                .optional("coach", Check.filled())
                .optional(
                        "stream",
                        Shape.object()
                                .required("url", Check.url("ws", "wss"))
                                .optional("name", Check.text())
                                .optional("codec", Check.text())
                                .open());
    }

    private static Shape callbacks(Shape shape) {
        return shape.optional("status_callback", Check.url("http", "https"))
                .optional("status_callback_event", Check.text())
                .optional("status_callback_event_type", Check.word("relay", "cxml"))
                .optional("status_callback_method", Check.text())
                .optional("recording_status_callback", Check.url("http", "https"))
                .optional("recording_status_callback_event", Check.text())
                .optional("recording_status_callback_event_type", Check.word("relay", "cxml"))
                .optional("recording_status_callback_method", Check.text());
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        Conferences conferences = exchange().calls().conferences();
        Conference conference = conferences.enter(call, command.params());
        return Reply.of(Frames.code("200", "Joined").put("conference_id", conference.id()))
                .then(() -> conferences.join(conference, call, command.params()));
    }
}
