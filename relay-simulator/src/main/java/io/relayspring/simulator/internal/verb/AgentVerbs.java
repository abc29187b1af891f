package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.AgentOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.List;
import java.util.function.Function;

/**
 * Agents and what is said to them. The protocol does not say what becomes of a second agent, so there may be two, nor
 * what is answered where there is none to be spoken to: a conflict.
 */
final class AgentVerbs {

    private static final Shape OPEN = Shape.object().open();

    private static final Shape RESET = Shape.object()
            .optional("full_reset", Check.flag())
            .optional("user_prompt", Check.text())
            .optional("system_prompt", Check.text());

    private AgentVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(ai(rows), bedrock(rows), message(rows), hold(rows), unhold(rows));
    }

    private static Verb ai(Rows rows) {
        Shape shape = brain().optional("agent", Check.filled())
                .optional("post_prompt_auth_user", Check.filled())
                .optional("post_prompt_auth_password", Check.filled())
                .optional("pronounce", Check.list(OPEN))
                .optional("hints", Check.list(Check.text()))
                .optional("languages", Check.list(OPEN));
        return rows.starting(
                RelayMethod.CALLING_AI,
                shape,
                "Started",
                (call, params) -> new AgentOperation(call, RelayMethod.CALLING_AI, params));
    }

    /** Has no control id, so it goes on until the call ends. */
    private static Verb bedrock(Rows rows) {
        RelayMethod method = RelayMethod.CALLING_AMAZON_BEDROCK;
        return rows.plain(
                method,
                brain(),
                "Started",
                (call, command) -> Rows.going(new AgentOperation(call, method, command.params())));
    }

    private static Shape brain() {
        return Shape.object()
                .optional("prompt", OPEN)
                .optional("post_prompt", OPEN)
                .optional("post_prompt_url", Check.url("http", "https"))
                .optional("global_data", OPEN)
                .optional("SWAIG", OPEN)
                .optional("params", OPEN);
    }

    private static Verb message(Rows rows) {
        Shape shape = Shape.object()
                .optional("message_text", Check.filled())
                .optional("role", Check.filled())
                .optional("reset", RESET)
                .optional("global_data", OPEN);
        return told(rows, RelayMethod.CALLING_AI_MESSAGE, shape, command -> "is told: " + command.text("message_text"));
    }

    private static Verb hold(Rows rows) {
        Shape shape = Shape.object().optional("timeout", Check.countText()).optional("prompt", Check.filled());
        return told(rows, RelayMethod.CALLING_AI_HOLD, shape, command -> "is put on hold");
    }

    private static Verb unhold(Rows rows) {
        Shape shape = Shape.object().optional("prompt", Check.filled());
        return told(rows, RelayMethod.CALLING_AI_UNHOLD, shape, command -> "is taken off hold");
    }

    private static Verb told(Rows rows, RelayMethod method, Shape shape, Function<Command, String> note) {
        return rows.plain(method, shape, "OK", (call, command) -> {
            mustHaveAgent(call);
            return () -> call.note("the agent " + note.apply(command));
        });
    }

    private static void mustHaveAgent(PhoneCall call) {
        Rows.mustBeThere(call, AgentOperation.class, "There is no agent on the call");
    }
}
