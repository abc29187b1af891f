package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.DetectOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.Map;

/** {@code calling.detect}. */
final class DetectVerb extends CallVerb {

    private static final Map<String, Shape> PARAMS = Map.of(
            "machine",
            Shape.object()
                    .optional("initial_timeout", Check.seconds())
                    .optional("end_silence_timeout", Check.seconds())
                    .optional("machine_ready_timeout", Check.seconds())
                    .optional("machine_voice_threshold", Check.seconds())
                    .optional("machine_words_threshold", Check.count(1))
                    .optional("detect_interruptions", Check.flag())
                    .optional("detect_message_end", Check.flag()),
            "fax",
            Shape.object().optional("tone", Check.word("CED", "CNG")),
            "digit",
            Shape.object().optional("digits", Check.digits(CollectShape.KEYS)));

    private static final Check DETECTOR = (path, value, findings) -> Shape.object()
            .required("type", Check.word("machine", "fax", "digit"))
            .required("params", PARAMS.getOrDefault(Json.text(value, "type"), Shape.object()))
            .check(path, value, findings);

    DetectVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_DETECT,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .required("detect", DETECTOR)
                        .optional("timeout", Check.seconds())
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return start(new DetectOperation(call, command.params()), command, "Detecting");
    }
}
