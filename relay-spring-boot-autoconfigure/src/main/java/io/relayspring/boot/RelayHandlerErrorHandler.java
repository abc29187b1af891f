package io.relayspring.boot;

import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;

/**
 * Decides what becomes of a call or a message whose handler threw. Without a bean of this type the failure is logged with
 * the id, and the call is hung up; an error handler that throws leaves it at that too. A caller who has hung up and an
 * interruption by the application's end are no errors and do not get here. Called where handlers run; may block.
 */
public interface RelayHandlerErrorHandler {

    /** A call's handler threw. The call goes on unless this method ends it or throws. */
    void onCallError(Call call, Exception failure) throws Exception;

    /** A message's handler threw; thrown on, and so logged, unless overridden. */
    default void onMessageError(Message message, Exception failure) throws Exception {
        throw failure;
    }
}
