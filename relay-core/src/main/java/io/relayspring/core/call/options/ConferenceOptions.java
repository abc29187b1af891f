package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.vocabulary.ConferenceBeep;
import io.relayspring.core.vocabulary.ConferenceRecord;
import io.relayspring.core.vocabulary.ConferenceRegion;
import io.relayspring.core.vocabulary.ConferenceTrim;
import java.net.URI;

/**
 * The optional parameters of {@code calling.join_conference}. Its callbacks by HTTP and its media stream have no methods
 * here: {@code param("status_callback", …)}.
 */
public final class ConferenceOptions extends Options<ConferenceOptions> {

    /** Whether the call only listens. */
    public ConferenceOptions muted(boolean muted) {
        return set("muted", muted);
    }

    /** When it beeps. */
    public ConferenceOptions beep(ConferenceBeep beep) {
        return set("beep", beep);
    }

    /** Whether the conference starts when this call joins. */
    public ConferenceOptions startOnEnter(boolean start) {
        return set("start_on_enter", start);
    }

    /** Whether the conference ends when this call leaves. */
    public ConferenceOptions endOnExit(boolean end) {
        return set("end_on_exit", end);
    }

    /** What is heard before it starts. */
    public ConferenceOptions waitUrl(URI url) {
        return set("wait_url", url);
    }

    /** How many may take part, 1 to 250. */
    public ConferenceOptions maxParticipants(int calls) {
        return set("max_participants", (int) Checks.range("maxParticipants", calls, 1, 250));
    }

    /** Whether it is recorded. */
    public ConferenceOptions record(ConferenceRecord record) {
        return set("record", record);
    }

    /** Where it is held. */
    public ConferenceOptions region(ConferenceRegion region) {
        return set("region", region);
    }

    /** Whether silence is cut from the recording. */
    public ConferenceOptions trim(ConferenceTrim trim) {
        return set("trim", trim);
    }

    /** The call whose side only hears this one. */
    public ConferenceOptions coach(String callId) {
        return set("coach", Checks.text("coach", callId));
    }

    /** Where the conference's states are reported to by HTTP. */
    public ConferenceOptions statusCallback(URI url) {
        return set("status_callback", url);
    }

    /** Where the recording's states are reported to by HTTP. */
    public ConferenceOptions recordingStatusCallback(URI url) {
        return set("recording_status_callback", url);
    }
}
