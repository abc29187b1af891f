package io.relayspring.boot.handler;

import io.relayspring.core.async.Pending;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.OutboundMessage;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** Whether anybody takes what a method returns. */
final class ResultCheck {

    private ResultCheck() {}

    /**
     * What is wrong with the result, if anything is.
     *
     * @param returned as Spring has it: a parameter of no place
     */
    static Optional<String> check(HandlerKind kind, MethodParameter returned) {
        ResolvableType result = ResolvableType.forMethodParameter(returned);
        boolean staged = isA(result, CompletionStage.class) || isA(result, Pending.class);
        boolean taken =
                kind == HandlerKind.CALL ? staged || isNothing(result) : isReply(staged ? content(result) : result);
        return taken
                ? Optional.empty()
                : Optional.of(returned.getParameterType().getSimpleName() + ", which nobody takes");
    }

    static String allowed(HandlerKind kind) {
        return kind == HandlerKind.CALL
                ? "Let it return void, or a CompletionStage or Pending to be waited for."
                : "Let it return void, a String or an OutboundMessage, several of them, or a CompletionStage or Pending"
                        + " of these.";
    }

    private static boolean isReply(ResolvableType type) {
        if (type.isArray()) {
            return isReply(type.getComponentType());
        }
        if (isA(type, Iterable.class) || isA(type, Stream.class) || isA(type, Optional.class)) {
            return isReply(content(type));
        }
        // Of what is declared as anything only the first message will tell.
        boolean anything = type.resolve(Object.class) == Object.class;
        return anything
                || isNothing(type)
                || Stream.of(CharSequence.class, OutboundMessage.class, Message.class)
                        .anyMatch(reply -> isA(type, reply));
    }

    private static boolean isNothing(ResolvableType type) {
        Class<?> known = type.resolve(Object.class);
        return known == void.class || known == Void.class;
    }

    private static ResolvableType content(ResolvableType type) {
        Class<?> of = Stream.of(CompletionStage.class, Pending.class, Iterable.class, Stream.class, Optional.class)
                .filter(container -> isA(type, container))
                .findFirst()
                .orElseThrow();
        return type.as(of).getGeneric();
    }

    private static boolean isA(ResolvableType type, Class<?> container) {
        return container.isAssignableFrom(type.resolve(Object.class));
    }
}
