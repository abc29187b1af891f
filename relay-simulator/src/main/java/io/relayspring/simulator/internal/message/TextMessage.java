package io.relayspring.simulator.internal.message;

import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.frame.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One message and where it stands. */
public final class TextMessage {

    /** What never changes about a message. */
    public record Content(
            String id,
            CallDirection direction,
            String context,
            String from,
            String to,
            String body,
            List<String> media) {

        /** Keeps a copy of the media. */
        public Content {
            media = List.copyOf(media);
        }
    }

    private static final int ONE_SEGMENT = 160;
    private static final int ONE_OF_SEVERAL = 153;

    private final Content content;
    private final List<String> tags;
    private final List<MessageState> states = new ArrayList<>();
    private String reason = "";

    TextMessage(Content content, List<String> tags) {
        this.content = content;
        this.tags = List.copyOf(tags);
    }

    void enter(MessageState state, String why) {
        states.add(state);
        reason = why;
    }

    /** The message as its events show it. */
    public ObjectNode describe() {
        ObjectNode params = Json.object();
        params.put("message_id", content.id())
                .put("context", content.context())
                .put("direction", content.direction().wire())
                .put("from_number", content.from())
                .put("to_number", content.to())
                .put("body", content.body())
                .put("segments", segments())
                .put("message_state", state().wire());
        ArrayNode media = params.putArray("media");
        content.media().forEach(media::add);
        ArrayNode shown = params.putArray("tags");
        tags.forEach(shown::add);
        return reason.isEmpty() ? params : params.put("reason", reason);
    }

    /** How many text messages carry it: each of several has room for less. */
    private int segments() {
        int length = content.body().length();
        return length <= ONE_SEGMENT ? 1 : (length + ONE_OF_SEVERAL - 1) / ONE_OF_SEVERAL;
    }

    public String id() {
        return content.id();
    }

    /** Whether a program sent it. */
    public boolean isOutbound() {
        return content.direction() == CallDirection.OUTBOUND;
    }

    public Content content() {
        return content;
    }

    public MessageState state() {
        return states.isEmpty() ? MessageState.QUEUED : states.get(states.size() - 1);
    }

    public List<MessageState> states() {
        return List.copyOf(states);
    }

    public String reason() {
        return reason;
    }
}
