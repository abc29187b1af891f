package io.relayspring.boot.handler;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.message.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.GenericMessage;

/** A call or a text on its way to a handler, as spring-messaging sees it, and the objects its arguments are made of. */
final class Inbound extends GenericMessage<Object> {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CONTEXT = "context";
    private static final String CLIENT = "client";
    private static final String CALL_ID = "callId";
    private static final String DEVICE_TYPE = "deviceType";
    private static final String MESSAGE_ID = "messageId";
    private static final String MEDIA = "media";
    private static final String TAGS = "tags";

    static final Set<String> CALL_HEADERS = Set.of(FROM, TO, CONTEXT, CLIENT, CALL_ID, DEVICE_TYPE);
    static final Set<String> MESSAGE_HEADERS = Set.of(FROM, TO, CONTEXT, CLIENT, MESSAGE_ID, MEDIA, TAGS);

    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Object> arguments;

    private Inbound(Object payload, Map<String, Object> headers, Map<Class<?>, Object> arguments) {
        super(payload, new Headers(headers));
        this.arguments = arguments;
    }

    static Inbound of(Call call, RelayClient client) {
        Facts facts = Facts.of(call);
        Map<String, Object> headers = common(facts, client);
        headers.put(CALL_ID, call.id());
        headers.put(DEVICE_TYPE, facts.deviceType());
        return new Inbound(
                call,
                headers,
                Map.of(
                        Call.class,
                        call,
                        Device.class,
                        call.device(),
                        CallReceivedEvent.class,
                        call.offer().orElseThrow(),
                        RelayClient.class,
                        client));
    }

    static Inbound of(Message message, RelayClient client) {
        Map<String, Object> headers = common(Facts.of(message), client);
        headers.put(MESSAGE_ID, message.id());
        headers.put(MEDIA, message.media());
        headers.put(TAGS, message.tags());
        return new Inbound(message.body(), headers, Map.of(Message.class, message, RelayClient.class, client));
    }

    private static Map<String, Object> common(Facts facts, RelayClient client) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(FROM, facts.from());
        headers.put(TO, facts.to());
        headers.put(CONTEXT, facts.context());
        headers.put(CLIENT, client.name());
        return headers;
    }

    @Nullable
    Object argument(Class<?> type) {
        return arguments.get(type);
    }

    /** The call, unless it is a message. */
    @Nullable
    Call call() {
        return (Call) arguments.get(Call.class);
    }

    /** The message. */
    Message text() {
        return (Message) Objects.requireNonNull(arguments.get(Message.class), "a call is no message");
    }

    /** Headers without the random id that nobody reads and that would be made for every call. */
    private static final class Headers extends MessageHeaders {

        private static final long serialVersionUID = 1L;

        Headers(Map<String, Object> headers) {
            super(headers, ID_VALUE_NONE, -1L);
        }
    }
}
