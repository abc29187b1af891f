package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.QuietOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;

/** Starts something that the simulator does not act out: {@code calling.detect}, {@code calling.ai}. */
final class QuietVerb extends CallVerb {

    private static final Shape DETECT = Shape.object()
            .required("type", Check.word("machine", "fax", "digit"))
            .required("params", Shape.object().open());

    private final String name;

    private QuietVerb(RelayMethod method, Exchange exchange, Shape own, String name) {
        super(method, exchange, own.required("control_id", Check.filled()));
        this.name = name;
    }

    static Verb detect(Exchange exchange) {
        Shape shape = Shape.object()
                .required("detect", DETECT)
                .optional("timeout", Check.seconds())
                .optional("status_url", Check.url("http", "https"));
        return new QuietVerb(RelayMethod.CALLING_DETECT, exchange, shape, "detecting");
    }

    static Verb ai(Exchange exchange) {
        return new QuietVerb(RelayMethod.CALLING_AI, exchange, Shape.object().open(), "an agent");
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return start(new QuietOperation(call, command.text("control_id"), name), command, "Started");
    }
}
