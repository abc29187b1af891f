package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.message.TextMessage;

/** {@code messaging.send}: text, pictures, or both. */
final class MessageSendVerb implements Verb {

    private static final Shape SHAPE = Shape.object()
            .required("to_number", Check.filled())
            .required("from_number", Check.filled())
            .optional("context", Check.filled())
            .optional("body", Check.text())
            .optional("media", Check.list(Check.url("http", "https")))
            .optional("tags", Check.list(Check.text()))
            .optional("region", Check.text());

    private final Exchange exchange;

    MessageSendVerb(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public RelayMethod method() {
        return RelayMethod.MESSAGING_SEND;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Reply handle(Command command) {
        if (command.text("body").isBlank() && command.params().path("media").isEmpty()) {
            exchange.environment()
                    .violations()
                    .forbidden(command.connection().name(), "", "A message has a body or media", "Sent neither");
            throw Refusal.error(-32602, "body or media is required");
        }
        TextMessage message = exchange.messages().accept(command.session(), command.params());
        return Reply.of(Frames.code("200", "Message accepted").put("message_id", message.id()))
                .then(() -> exchange.messages().carry(message));
    }
}
