package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.ReferState;
import java.util.OptionalLong;

/** A SIP referral goes on or has ended: {@code calling.call.refer}. */
public final class ReferEvent extends CallEvent {

    ReferEvent(Params envelope) {
        super(envelope);
    }

    /** Where the referral stands. */
    public ReferState state() {
        return ReferState.of(params().firstText("state", "refer_state"));
    }

    /** Whom the call was referred to. */
    public String referTo() {
        return params().text("sip_refer_to");
    }

    /** The SIP code the referral was answered with; empty before it was. */
    public OptionalLong responseCode() {
        return params().integer("sip_refer_response_code");
    }

    /** The SIP code that was notified; empty before one was. */
    public OptionalLong notifyCode() {
        return params().integer("sip_notify_response_code");
    }
}
