package io.relayspring.core.call.options;

import io.relayspring.core.device.Device;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.vocabulary.CallbackEventType;
import io.relayspring.core.vocabulary.ConferenceBeep;
import io.relayspring.core.vocabulary.ConferenceRecord;
import io.relayspring.core.vocabulary.ConferenceRegion;
import io.relayspring.core.vocabulary.ConferenceTrim;
import io.relayspring.core.vocabulary.DeviceType;
import java.net.URI;

/** The optional parameters of {@code calling.join_conference}. */
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

    /** A WebSocket that hears the conference: {@code c.stream(Device.stream(url, s -> …))}. */
    public ConferenceOptions stream(Device stream) {
        if (stream.type() != DeviceType.STREAM) {
            throw new IllegalArgumentException("stream must be a stream device, not " + stream.type());
        }
        return set("stream", stream.params());
    }

    /** Where the conference's states are reported to by HTTP. */
    public ConferenceOptions statusCallback(URI url) {
        return set("status_callback", url);
    }

    /** Which of them, as the vendor names them. */
    public ConferenceOptions statusCallbackEvent(String events) {
        return set("status_callback_event", Checks.text("statusCallbackEvent", events));
    }

    /** In which form. */
    public ConferenceOptions statusCallbackEventType(CallbackEventType type) {
        return set("status_callback_event_type", type);
    }

    /** With which HTTP method, for instance {@code POST}. */
    public ConferenceOptions statusCallbackMethod(String method) {
        return set("status_callback_method", Checks.text("statusCallbackMethod", method));
    }

    /** Where the recording's states are reported to by HTTP. */
    public ConferenceOptions recordingStatusCallback(URI url) {
        return set("recording_status_callback", url);
    }

    /** Which of them, as the vendor names them. */
    public ConferenceOptions recordingStatusCallbackEvent(String events) {
        return set("recording_status_callback_event", Checks.text("recordingStatusCallbackEvent", events));
    }

    /** In which form. */
    public ConferenceOptions recordingStatusCallbackEventType(CallbackEventType type) {
        return set("recording_status_callback_event_type", type);
    }

    /** With which HTTP method, for instance {@code POST}. */
    public ConferenceOptions recordingStatusCallbackMethod(String method) {
        return set("recording_status_callback_method", Checks.text("recordingStatusCallbackMethod", method));
    }
}
