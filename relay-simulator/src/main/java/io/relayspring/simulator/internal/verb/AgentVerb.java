package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.AgentOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.ai}. */
final class AgentVerb extends CallVerb {

    private static final Shape TEXT = Shape.object().open();

    AgentVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_AI,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .optional("agent", Check.filled())
                        .optional("prompt", TEXT)
                        .optional("post_prompt", TEXT)
                        .optional("post_prompt_url", Check.url("http", "https"))
                        .optional("post_prompt_auth_user", Check.filled())
                        .optional("post_prompt_auth_password", Check.filled())
                        .optional("global_data", TEXT)
                        .optional("pronounce", Check.list(TEXT))
                        .optional("hints", Check.list(Check.text()))
                        .optional("languages", Check.list(TEXT))
                        .optional("SWAIG", TEXT)
                        .optional("params", TEXT));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return start(new AgentOperation(call, command.params()), command, "Started");
    }
}
