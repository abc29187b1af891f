package io.relayspring.boot.handler;

import io.relayspring.boot.RelayClientProperties;
import io.relayspring.boot.RelayClientProperties.AfterReturn;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.RelayProperties;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * What happens around every handler: its log lines name the call, failures go to the application's error handler, and a
 * call may not be left up.
 */
final class HandlerPolicy {

    private final @Nullable RelayHandlerErrorHandler errors;
    private final RelayProperties properties;

    /** @param errors null leaves failures to the client */
    HandlerPolicy(@Nullable RelayHandlerErrorHandler errors, RelayProperties properties) {
        this.errors = errors;
        this.properties = properties;
    }

    /** @param client the name of the handler's client */
    CallHandler calls(CallHandler handler, String client) {
        boolean hangUp = afterReturn(client) == AfterReturn.HANGUP;
        return call -> {
            LogContext about = LogContext.of(call, client);
            try {
                handle(handler, call);
                if (hangUp) {
                    call.hangup();
                }
            } finally {
                about.close();
            }
        };
    }

    private void handle(CallHandler handler, Call call) throws Exception {
        try {
            handler.onCall(call);
        } catch (Exception failure) {
            if (errors == null || isQuiet(failure, call.id())) {
                throw failure;
            }
            errors.onCallError(call, failure);
        }
    }

    /** @param client the name of the handler's client */
    MessageHandler messages(MessageHandler handler, String client) {
        return message -> {
            LogContext about = LogContext.of(message, client);
            try {
                handle(handler, message);
            } finally {
                about.close();
            }
        };
    }

    private void handle(MessageHandler handler, Message message) throws Exception {
        try {
            handler.onMessage(message);
        } catch (Exception failure) {
            if (errors == null || isQuiet(failure, "")) {
                throw failure;
            }
            errors.onMessageError(message, failure);
        }
    }

    /** What the account says, else what is said for all. */
    private @Nullable AfterReturn afterReturn(String client) {
        RelayClientProperties account = properties.getClients().get(client);
        AfterReturn own = account == null ? null : account.getHandlers().getAfterReturn();
        return own == null ? properties.getHandlers().getAfterReturn() : own;
    }

    /** That this call is gone is a quiet end; that another is gone leaves this one without anybody to steer it. */
    private static boolean isQuiet(Exception failure, String callId) {
        return failure instanceof InterruptedException
                || failure instanceof AwaitInterruptedException
                || (failure instanceof CallGoneException gone && gone.callId().equals(callId));
    }
}
