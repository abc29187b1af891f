package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A verb that is answered, and then changes something about the call that one event tells. */
final class PlainVerb extends CallVerb {

    private final BooleanSupplier implemented;
    private final Consumer<PhoneCall> effect;

    private PlainVerb(RelayMethod method, Exchange exchange, BooleanSupplier implemented, Consumer<PhoneCall> effect) {
        super(method, exchange, Shape.object());
        this.implemented = implemented;
        this.effect = effect;
    }

    static Verb hold(Exchange exchange) {
        return new PlainVerb(
                RelayMethod.CALLING_HOLD, exchange, exchange.environment()::canHold, call -> held(call, true));
    }

    static Verb unhold(Exchange exchange) {
        return new PlainVerb(
                RelayMethod.CALLING_UNHOLD, exchange, exchange.environment()::canHold, call -> held(call, false));
    }

    static Verb denoise(Exchange exchange) {
        return new PlainVerb(RelayMethod.CALLING_DENOISE, exchange, () -> true, call -> denoised(call, true));
    }

    static Verb stopDenoise(Exchange exchange) {
        return new PlainVerb(RelayMethod.CALLING_DENOISE_STOP, exchange, () -> true, call -> denoised(call, false));
    }

    private static void held(PhoneCall call, boolean on) {
        String state = on ? "hold" : "unhold";
        call.hold(on);
        call.note(state);
        call.event(EventType.CALLING_CALL_HOLD, Json.object().put("state", state));
    }

    private static void denoised(PhoneCall call, boolean on) {
        call.denoise(on);
        call.note(on ? "denoised" : "not denoised");
        call.event(EventType.CALLING_CALL_DENOISE, Json.object().put("denoised", on));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        if (!implemented.getAsBoolean()) {
            throw Refusal.error(-32601, method().wire() + " is not implemented here");
        }
        return Reply.ok("OK").then(() -> effect.accept(call));
    }
}
