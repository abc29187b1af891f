package io.relayspring.core.message;

/** Takes inbound messages. */
@FunctionalInterface
public interface MessageHandler {

    /** Called for each inbound message on the handlers' executor. May block. What it throws is logged. */
    void onMessage(Message message) throws Exception;
}
