package io.relayspring.core.device;

import java.net.URI;
import java.util.List;

/** How a telephone is called. */
public final class PhoneOptions extends EndpointOptions<PhoneOptions> {

    PhoneOptions(String to) {
        super("to_number", to, "from_number");
    }

    /** Where the server reports the call's states to by HTTP. */
    public PhoneOptions callStateUrl(URI url) {
        return set("call_state_url", url);
    }

    /** Which states it reports there, for instance {@code answered}, {@code ended}. */
    public PhoneOptions callStateEvents(String... states) {
        return set("call_state_events", List.of(states));
    }
}
