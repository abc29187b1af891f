package io.relayspring.boot.handler;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.message.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.GenericMessage;

/** A call or a text on its way to a handler, as spring-messaging sees it, and the objects its arguments are made of. */
final class Inbound extends GenericMessage<Object> {

    static final String FROM = "from";
    static final String TO = "to";
    static final String CONTEXT = "context";
    static final String CALL_ID = "callId";
    static final String MESSAGE_ID = "messageId";

    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Object> arguments;

    private Inbound(Object payload, Map<String, Object> headers, Map<Class<?>, Object> arguments) {
        super(payload, new Headers(headers));
        this.arguments = arguments;
    }

    static Inbound of(Call call, RelayClient client) {
        Device device = call.device();
        return new Inbound(
                call,
                Map.of(FROM, device.from(), TO, device.to(), CONTEXT, call.context(), CALL_ID, call.id()),
                Map.of(Call.class, call, Device.class, device, RelayClient.class, client));
    }

    static Inbound of(Message message, RelayClient client) {
        return new Inbound(
                message.body(),
                Map.of(FROM, message.from(), TO, message.to(), CONTEXT, message.context(), MESSAGE_ID, message.id()),
                Map.of(Message.class, message, RelayClient.class, client));
    }

    @Nullable
    Object argument(Class<?> type) {
        return arguments.get(type);
    }

    /** Headers without the random id that nobody reads and that would be made for every call. */
    private static final class Headers extends MessageHeaders {

        private static final long serialVersionUID = 1L;

        Headers(Map<String, Object> headers) {
            super(headers, ID_VALUE_NONE, -1L);
        }
    }
}
