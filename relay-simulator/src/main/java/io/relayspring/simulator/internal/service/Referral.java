package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.ReferState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.Phonebook;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.refer}: the other end is asked to call somebody else, and tells how that went: as the telephone there
 * was told to react. Nobody is hung up on: the protocol does not say that the call ends. The SIP codes are told with the
 * last state.
 */
public final class Referral extends Operation {

    private static final Duration RING = Duration.ofSeconds(30);

    private final String to;
    private final PhoneHabit habit;
    private SimulatorClock.@Nullable Timer timer;

    public Referral(PhoneCall call, Phonebook phonebook, ObjectNode command) {
        super(call, RelayMethod.CALLING_REFER, command);
        to = Json.text(command.path("device").path("params"), "to");
        habit = phonebook.of(to);
    }

    @Override
    protected void start() {
        call().note("is referred to " + to);
        event(EventType.CALLING_CALL_REFER, event(ReferState.IN_PROGRESS));
        boolean rings = habit.reaction() == PhoneHabit.Reaction.RING;
        Duration after = rings ? RING : habit.after();
        if (after.isZero()) {
            react();
        } else {
            timer = call().environment().later(after, this::react);
        }
    }

    private void react() {
        switch (habit.reaction()) {
            case ANSWER -> finish(ReferState.SUCCESS, "200");
            case BUSY -> finish(ReferState.BUSY, "486");
            case DECLINE -> finish(ReferState.ERROR, "603");
            case NO_ANSWER -> finish(ReferState.NO_ANSWER, "480");
            // somebody has to give up a telephone that only rings: whoever was referred does
            case RING -> stop();
        }
    }

    @Override
    public void stop() {
        finish(ReferState.CANCEL, "487");
    }

    @Override
    public boolean end(boolean well) {
        finish(well ? ReferState.SUCCESS : ReferState.ERROR, well ? "200" : "500");
        return true;
    }

    private void finish(ReferState state, String code) {
        callEnded();
        over();
        call().note("the referral ends: " + state.wire());
        event(
                EventType.CALLING_CALL_REFER,
                event(state).put("sip_refer_response_code", "202").put("sip_notify_response_code", code));
    }

    private ObjectNode event(ReferState state) {
        return Json.object().put("state", state.wire()).put("sip_refer_to", to);
    }

    @Override
    protected void callEnded() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
