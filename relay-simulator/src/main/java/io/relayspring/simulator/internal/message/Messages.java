package io.relayspring.simulator.internal.message;

import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.Phonebook;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.message.TextMessage.Content;
import io.relayspring.simulator.internal.session.Destination;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.internal.session.Sessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All messages, the latest so many, and how those sent fare. */
public final class Messages {

    private static final int KEPT = 20_000;

    private final Sessions sessions;
    private final Map<String, TextMessage> byId = new LinkedHashMap<>();
    private final Map<String, Session> senders = new HashMap<>();
    private final Phonebook phonebook;

    /** @param phonebook how messages to a number end */
    public Messages(Sessions sessions, Phonebook phonebook) {
        this.sessions = sessions;
        this.phonebook = phonebook;
    }

    /** A message arrives; null when no program takes messages there. */
    public @Nullable TextMessage arrive(Destination destination, Numbers numbers, String body, List<String> media) {
        Session taker = sessions.next(destination);
        if (taker == null) {
            return null;
        }
        String context = destination.context();
        TextMessage message = new TextMessage(
                new Content(newId(), CallDirection.INBOUND, context, numbers.from(), numbers.to(), body, media),
                List.of());
        message.enter(MessageState.RECEIVED, "");
        keep(message);
        taker.event(EventType.MESSAGING_RECEIVE.wire(), message.describe(), context);
        return message;
    }

    /** A program sends a message. */
    public TextMessage accept(Session sender, ObjectNode params) {
        String context = Json.text(params, "context");
        Content content = new Content(
                newId(),
                CallDirection.OUTBOUND,
                context.isEmpty() ? sender.protocol() : context,
                Json.text(params, "from_number"),
                Json.text(params, "to_number"),
                Json.text(params, "body"),
                texts(params.path("media")));
        TextMessage message = new TextMessage(content, texts(params.path("tags")));
        senders.put(message.id(), sender);
        keep(message);
        return message;
    }

    /** Carries a message to its end, telling the sender at each step. */
    public void carry(TextMessage message) {
        PhoneHabit habit = phonebook.of(message.content().to());
        tell(message, MessageState.QUEUED, "");
        tell(message, MessageState.INITIATED, "");
        if (habit.fate() != MessageState.FAILED) {
            tell(message, MessageState.SENT, "");
        }
        if (habit.fate() != MessageState.SENT) {
            tell(message, habit.fate(), habit.reason());
        }
    }

    private void tell(TextMessage message, MessageState state, String reason) {
        message.enter(state, reason);
        Session sender = senders.get(message.id());
        if (sender != null) {
            sender.event(EventType.MESSAGING_STATE.wire(), message.describe());
        }
    }

    /** Ends a message of which nothing more has been heard so far; false when it has ended. */
    public boolean end(TextMessage message, MessageState state, String reason) {
        boolean open = message.isOutbound() && message.state() == MessageState.SENT;
        if (open) {
            tell(message, state, reason);
        }
        return open;
    }

    public @Nullable TextMessage find(String id) {
        return byId.get(id);
    }

    public List<TextMessage> all() {
        return List.copyOf(byId.values());
    }

    /** Forgets them all. */
    public void clear() {
        byId.clear();
        senders.clear();
    }

    private void keep(TextMessage message) {
        byId.put(message.id(), message);
        if (byId.size() > KEPT) {
            String oldest = byId.keySet().iterator().next();
            byId.remove(oldest);
            senders.remove(oldest);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
