package io.relayspring.boot.handler;

import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;

/**
 * What a condition is asked about.
 *
 * @param deviceType the protocol's word; empty for a message
 * @param body the text; empty for a call
 */
record Facts(String from, String to, String context, String deviceType, String body) {

    static Facts of(Call call) {
        return new Facts(
                call.from(), call.to(), call.context(), call.device().toParams().text("type"), "");
    }

    static Facts of(Message message) {
        return new Facts(message.from(), message.to(), message.context(), "", message.body());
    }
}
