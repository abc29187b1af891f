package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Frames;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A verb that is answered, and then changes something about the call that one event tells. */
final class PlainVerb extends CallVerb {

    private final BiFunction<PhoneCall, Command, Reply> answer;

    private PlainVerb(RelayMethod method, Exchange exchange, Shape own, BiFunction<PhoneCall, Command, Reply> answer) {
        super(method, exchange, own);
        this.answer = answer;
    }

    static Verb hold(Exchange exchange) {
        return telling(RelayMethod.CALLING_HOLD, exchange, call -> held(call, "hold"));
    }

    static Verb unhold(Exchange exchange) {
        return telling(RelayMethod.CALLING_UNHOLD, exchange, call -> held(call, "unhold"));
    }

    static Verb denoise(Exchange exchange) {
        return telling(RelayMethod.CALLING_DENOISE, exchange, call -> denoised(call, true));
    }

    static Verb stopDenoise(Exchange exchange) {
        return telling(RelayMethod.CALLING_DENOISE_STOP, exchange, call -> denoised(call, false));
    }

    /** Each name is a conference of its own, whose id is told in the answer. */
    static Verb joinConference(Exchange exchange) {
        return new PlainVerb(
                RelayMethod.CALLING_JOIN_CONFERENCE,
                exchange,
                ConferenceShape.join(),
                (call, command) -> Reply.of(
                                Frames.code("200", "Joined").put("conference_id", "conference-" + command.text("name")))
                        .then(() -> call.note("joined conference " + command.text("name"))));
    }

    static Verb leaveConference(Exchange exchange) {
        return new PlainVerb(
                RelayMethod.CALLING_LEAVE_CONFERENCE,
                exchange,
                ConferenceShape.leave(),
                (call, command) -> Reply.ok("Left").then(() -> call.note("left " + command.text("conference_id"))));
    }

    private static Verb telling(RelayMethod method, Exchange exchange, Consumer<PhoneCall> effect) {
        return new PlainVerb(
                method,
                exchange,
                Shape.object(),
                (call, command) -> Reply.ok("OK").then(() -> effect.accept(call)));
    }

    private static void held(PhoneCall call, String state) {
        call.note(state);
        call.event(EventType.CALLING_CALL_HOLD, Json.object().put("state", state));
    }

    private static void denoised(PhoneCall call, boolean on) {
        call.event(EventType.CALLING_CALL_DENOISE, Json.object().put("denoised", on));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return answer.apply(call, command);
    }
}
