package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;

/** How an Agora channel is called. */
public final class AgoraOptions extends Options<AgoraOptions> {

    AgoraOptions(String appId, String channel) {
        set("appid", Checks.text("appId", appId));
        set("channel", Checks.text("channel", channel));
    }

    /** Who is shown to call. Required. */
    public AgoraOptions from(String from) {
        return set("from", Checks.text("from", from));
    }

    /** Who is called. */
    public AgoraOptions to(String to) {
        return set("to", Checks.text("to", to));
    }
}
