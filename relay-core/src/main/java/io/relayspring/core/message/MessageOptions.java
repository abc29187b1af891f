package io.relayspring.core.message;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The parameters of {@code messaging.send} besides recipient and text. */
public final class MessageOptions extends Options<MessageOptions> {

    private final List<URI> media = new ArrayList<>();

    /** For the library. */
    public MessageOptions() {}

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
