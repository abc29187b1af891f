package io.relayspring.core.message;

import io.relayspring.core.params.Params;
import java.util.function.Consumer;

/** A text message to be sent: {@code messaging.send}. Immutable. */
public final class OutboundMessage {

    private final Params params;

    private OutboundMessage(Params params) {
        this.params = params;
    }

    /**
     * A text, whose sender and recipient are those of the message it answers.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static OutboundMessage of(String text) {
        return of(text, options -> {});
    }

    /**
     * A text, for instance with {@code m -> m.from("+15557654321").media(url)}.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static OutboundMessage of(String text, Consumer<? super MessageOptions> options) {
        return new OutboundMessage(MessageOptions.content(text, options));
    }

    /**
     * A message without text.
     *
     * @throws IllegalArgumentException if it has no media either
     */
    public static OutboundMessage of(Consumer<? super MessageOptions> options) {
        return new OutboundMessage(MessageOptions.content(options));
    }

    /** The same to this number. */
    public OutboundMessage to(String number) {
        return new OutboundMessage(MessageOptions.to(number, params));
    }

    /** As an answer: to its sender and from the number that was written to, where this message names no others. */
    public OutboundMessage answering(Message message) {
        OutboundMessage addressed = params.has("to_number") ? this : to(message.from());
        return addressed.params.has("from_number") || message.to().isBlank()
                ? addressed
                : new OutboundMessage(addressed.params.with("from_number", message.to()));
    }

    /**
     * For the library: the whole command.
     *
     * @throws IllegalArgumentException if sender or recipient is missing
     */
    public Params command() {
        return MessageOptions.complete(params);
    }

    @Override
    public String toString() {
        return "OutboundMessage (" + params.text("from_number") + " -> " + params.text("to_number") + ")";
    }
}
