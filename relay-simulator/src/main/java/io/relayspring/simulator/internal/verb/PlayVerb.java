package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PlayOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.MediaShape;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.play}. */
final class PlayVerb extends CallVerb {

    PlayVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_PLAY,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .required("play", MediaShape.LIST)
                        .optional("volume", Check.number(-40, 40))
                        .optional("direction", Check.word("listen", "speak", "both"))
                        .optional("loop", Check.count(0))
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return start(new PlayOperation(call, command.params()), command, "Playing");
    }
}
