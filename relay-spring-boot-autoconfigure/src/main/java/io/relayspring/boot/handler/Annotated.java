package io.relayspring.boot.handler;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import java.util.List;

/** A handler's attributes as they stand on the method. */
record Annotated(
        List<String> contexts,
        String id,
        String client,
        String condition,
        String concurrency,
        String afterReturn,
        String autoStartup,
        String errorHandler) {

    static Annotated by(RelayCallHandler handler) {
        return new Annotated(
                List.of(handler.context()),
                handler.id(),
                handler.client(),
                handler.condition(),
                handler.concurrency(),
                handler.afterReturn(),
                handler.autoStartup(),
                handler.errorHandler());
    }

    static Annotated by(RelayMessageHandler handler) {
        return new Annotated(
                List.of(handler.context()),
                handler.id(),
                handler.client(),
                handler.condition(),
                handler.concurrency(),
                "",
                handler.autoStartup(),
                handler.errorHandler());
    }
}
