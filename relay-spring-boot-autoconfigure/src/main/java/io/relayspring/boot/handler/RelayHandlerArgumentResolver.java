package io.relayspring.boot.handler;

import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/**
 * Gives handlers arguments of the application's own, for instance the customer who calls. A bean of this type is asked
 * for what nothing built in gives, in the order of {@code @Order}. Called on the handlers' executor; may block. What it
 * throws counts as the handler's failure.
 */
public interface RelayHandlerArgumentResolver {

    /** Whether it gives this argument. Asked at start. */
    boolean supportsParameter(MethodParameter parameter);

    /** The argument for a call. */
    default @Nullable Object resolveArgument(MethodParameter parameter, Call call) throws Exception {
        throw new IllegalStateException(getClass().getName() + " gives no arguments for calls");
    }

    /** The argument for a message. */
    default @Nullable Object resolveArgument(MethodParameter parameter, Message message) throws Exception {
        throw new IllegalStateException(getClass().getName() + " gives no arguments for messages");
    }
}
