package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.BoundKeys;
import java.util.List;

/** To bind keys to methods, and to make them plain keys again. */
final class KeyVerbs {

    private KeyVerbs() {}

    static List<Verb> all(Rows rows, Errands errands) {
        return List.of(bind(rows, errands), clear(rows));
    }

    private static Verb bind(Rows rows, Errands errands) {
        Shape shape = Shape.object()
                .required("digits", Check.digits(CollectShape.KEYS))
                .required("bind_method", Check.filled())
                .optional("params", Shape.object().open())
                .optional("realm", Check.filled())
                .optional("max_triggers", Check.count(0));
        return rows.early(
                RelayMethod.CALLING_BIND_DIGIT,
                shape,
                "Digits bound",
                (call, command) ->
                        Rows.going(new BoundKeys(call, command.params(), () -> errands.run(call, command.params()))));
    }

    private static Verb clear(Rows rows) {
        return rows.early(
                RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS,
                Shape.object().optional("realm", Check.filled()),
                "Bindings cleared",
                (call, command) -> () -> call.operations(BoundKeys.class)
                        .filter(keys -> keys.isOf(command.text("realm")))
                        .forEach(BoundKeys::stop));
    }
}
