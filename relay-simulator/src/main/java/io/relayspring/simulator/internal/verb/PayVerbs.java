package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.PayOperation;
import java.util.List;

/** To take payments. Numbers and flags of this command are texts. */
final class PayVerbs {

    private static final Check FLAG = Check.word("true", "false");

    private static final Shape PARAMETER =
            Shape.object().required("name", Check.filled()).required("value", Check.text());

    private PayVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(
                rows.starting(RelayMethod.CALLING_PAY, taken(asked(Rows.reported())), "Paying", PayOperation::new));
    }

    /** How whoever pays is asked. */
    private static Shape asked(Shape shape) {
        return shape.optional("input", Check.filled())
                .optional("timeout", Check.countText())
                .optional("max_attempts", Check.countText())
                .optional("security_code", FLAG)
                .optional("postal_code", Check.filled())
                .optional("min_postal_code_length", Check.countText())
                .optional("language", Check.filled())
                .optional("voice", Check.filled())
                .optional("description", Check.text())
                .optional("prompts", Check.list(Shape.object().open()));
    }

    /** What is taken, and by whom. */
    private static Shape taken(Shape shape) {
        return shape.required("payment_connector_url", Check.url("http", "https"))
                .optional("payment_method", Check.filled())
                .optional("token_type", Check.word("one-time", "reusable"))
                .optional("charge_amount", Check.amountText())
                .optional("currency", Check.filled())
                .optional("valid_card_types", Check.filled())
                .optional("bank_account_type", Check.filled())
                .optional("parameters", Check.list(PARAMETER));
    }
}
