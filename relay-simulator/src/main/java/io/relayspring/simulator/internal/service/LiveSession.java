package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Listening;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.live_transcribe} or {@code calling.live_translate}, from its start to its stop. Nobody transcribes or
 * translates, and no webhook is called. The protocol names no event.
 */
public final class LiveSession extends Operation implements Listening {

    public LiveSession(PhoneCall call, RelayMethod method, ObjectNode command) {
        super(call, method, command);
    }

    @Override
    protected void start() {
        note("start");
    }

    /** Something is done with it. */
    public void note(String action) {
        call().note(method().wire().substring("calling.".length()) + " " + action);
    }

    @Override
    public void stop() {
        over();
        note("stop");
    }

    @Override
    public boolean listensToSpeech() {
        return true;
    }

    @Override
    protected void callEnded() {
        note("stop");
    }
}
