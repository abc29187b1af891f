package io.relayspring.boot.handler;

import io.relayspring.core.RelayClient;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.OutboundMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sends what a message's handler has returned to whoever wrote. */
final class Replies {

    private final RelayClient client;

    Replies(RelayClient client) {
        this.client = client;
    }

    /** Done when the server has accepted each of them; they go out in their order. */
    CompletionStage<Void> send(@Nullable Object result, Message message) {
        List<CompletableFuture<Message>> sent = texts(result)
                .map(text -> client.send(text.answering(message)).toFuture())
                .toList();
        return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    }

    private static Stream<OutboundMessage> texts(@Nullable Object result) {
        // A message is one that the handler has sent itself.
        if (result == null || result instanceof Message) {
            return Stream.empty();
        }
        if (result instanceof OutboundMessage message) {
            return Stream.of(message);
        }
        if (result instanceof CharSequence text) {
            return text.toString().isBlank() ? Stream.empty() : Stream.of(OutboundMessage.of(text.toString()));
        }
        return several(result).flatMap(Replies::texts);
    }

    private static Stream<?> several(Object result) {
        if (result instanceof Optional<?> perhaps) {
            return perhaps.stream();
        }
        if (result instanceof Object[] all) {
            return Arrays.stream(all);
        }
        if (result instanceof Iterable<?> all) {
            return StreamSupport.stream(all.spliterator(), false);
        }
        if (result instanceof Stream<?> all) {
            return all;
        }
        throw new IllegalStateException("a " + result.getClass().getName()
                + " is no reply: a handler of messages returns a String, an OutboundMessage or several of them");
    }
}
