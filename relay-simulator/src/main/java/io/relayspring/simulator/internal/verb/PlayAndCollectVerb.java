package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PlayAndCollectOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.MediaShape;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.play_and_collect}. */
final class PlayAndCollectVerb extends CallVerb {

    PlayAndCollectVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_PLAY_AND_COLLECT,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .required("play", MediaShape.LIST)
                        .required("collect", CollectShape.into(Shape.object()))
                        .optional("volume", Check.number(-40, 40))
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        mustTakeSomething(command, command.params().path("collect"));
        return start(new PlayAndCollectOperation(call, command.params()), command, "Playing and collecting");
    }
}
