package io.relayspring.boot.test.example;

import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.message.Message;

/** What is inherited is a handler too. */
interface Echoing {

    String CONTEXT = "echo";

    @RelayMessageHandler(CONTEXT)
    default void echo(Message message, RelayClient relay) {
        relay.send(message.from(), "You said: " + message.body(), m -> m.from(message.to()))
                .await();
    }
}
