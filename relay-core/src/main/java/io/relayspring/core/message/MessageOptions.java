package io.relayspring.core.message;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.params.Params;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parameters of {@code messaging.send} besides recipient and text. */
public final class MessageOptions extends Options<MessageOptions> {

    private final List<URI> media = new ArrayList<>();

    private MessageOptions() {}

    /** For the library: the whole command of a message with text; refused if the sender is missing. */
    public static Params command(String to, String text, Consumer<? super MessageOptions> options) {
        return complete(to(to, content(text, options)));
    }

    /** For the library: likewise without text; refused if the media are missing too. */
    public static Params command(String to, Consumer<? super MessageOptions> options) {
        return complete(to(to, content(options)));
    }

    static Params content(String text, Consumer<? super MessageOptions> options) {
        MessageOptions message = new MessageOptions().set("body", Checks.text("text", text));
        options.accept(message);
        return message.params();
    }

    static Params content(Consumer<? super MessageOptions> options) {
        MessageOptions message = new MessageOptions();
        options.accept(message);
        if (!message.params().has("body") && !message.params().has("media")) {
            throw new IllegalArgumentException("what to send is missing: a text or media(…)");
        }
        return message.params();
    }

    static Params to(String number, Params content) {
        return content.with("to_number", Checks.text("to", number));
    }

    static Params complete(Params command) {
        if (!command.has("from_number")) {
            throw new IllegalArgumentException("from is missing: say who sends, for instance m -> m.from(…)");
        }
        if (!command.has("to_number")) {
            throw new IllegalArgumentException("to is missing: say who is to have it, for instance message.to(…)");
        }
        return command;
    }

    /** The sender's number. Required. */
    public MessageOptions from(String number) {
        return set("from_number", Checks.text("from", number));
    }

    /** Adds a file to be fetched by the server and sent along. */
    public MessageOptions media(URI url) {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("url must be absolute, for instance https://example.com/photo.jpg");
        }
        media.add(url);
        return set("media", List.copyOf(media));
    }

    /** The context its states are told in; the session's own unless set. */
    public MessageOptions context(String context) {
        return set("context", Checks.text("context", context));
    }

    /** What it is tagged with. */
    public MessageOptions tags(String... tags) {
        return set("tags", List.of(tags));
    }

    /** Where it is sent from. */
    public MessageOptions region(String region) {
        return set("region", Checks.text("region", region));
    }
}
