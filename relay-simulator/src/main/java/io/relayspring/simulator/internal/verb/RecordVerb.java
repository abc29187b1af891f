package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.record}: its answer names the URL already. */
final class RecordVerb extends CallVerb {

    private static final Shape AUDIO = Shape.object()
            .optional("beep", Check.flag())
            .optional("format", Check.word("mp3", "wav"))
            .optional("stereo", Check.flag())
            .optional("direction", Check.word("listen", "speak", "both"))
            .optional("initial_timeout", Check.seconds())
            .optional("end_silence_timeout", Check.seconds())
            .optional("terminators", Check.text())
            .optional("input_sensitivity", Check.number(0, 100));

    RecordVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_RECORD,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .required("record", Shape.object().required("audio", AUDIO))
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        RecordOperation recording = new RecordOperation(call, exchange().calls().recordings(), command.params());
        Reply reply = start(recording, command, "Recording");
        reply.result().put("url", recording.url());
        return reply;
    }
}
