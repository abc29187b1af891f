package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.EchoOperation;
import java.util.List;

/** What is changed about a call as it goes on: hold, denoise, echo, events of the program's own. */
final class StateVerbs {

    private StateVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(
                hold(rows, RelayMethod.CALLING_HOLD, true),
                hold(rows, RelayMethod.CALLING_UNHOLD, false),
                denoise(rows, RelayMethod.CALLING_DENOISE, true),
                denoise(rows, RelayMethod.CALLING_DENOISE_STOP, false),
                echo(rows),
                userEvent(rows));
    }

    private static Verb hold(Rows rows, RelayMethod method, boolean on) {
        return rows.plain(method, Shape.object(), "OK", (call, command) -> {
            if (!rows.exchange().environment().canHold()) {
                throw Refusal.error(-32601, method.wire() + " is not implemented here");
            }
            return () -> held(call, on);
        });
    }

    private static void held(PhoneCall call, boolean on) {
        String state = on ? "hold" : "unhold";
        call.hold(on);
        call.note(state);
        call.event(EventType.CALLING_CALL_HOLD, Json.object().put("state", state));
    }

    private static Verb denoise(Rows rows, RelayMethod method, boolean on) {
        return rows.plain(method, Shape.object(), "OK", (call, command) -> () -> denoised(call, on));
    }

    private static void denoised(PhoneCall call, boolean on) {
        call.denoise(on);
        call.note(on ? "denoised" : "not denoised");
        call.event(EventType.CALLING_CALL_DENOISE, Json.object().put("denoised", on));
    }

    private static Verb echo(Rows rows) {
        return rows.plain(
                RelayMethod.CALLING_ECHO,
                Rows.reported().optional("timeout", Check.seconds()),
                "Echoing",
                (call, command) -> Rows.going(new EchoOperation(call, command.params())));
    }

    /** Who is told is not in the protocol, so nobody is. */
    private static Verb userEvent(Rows rows) {
        return rows.early(
                RelayMethod.CALLING_USER_EVENT,
                Shape.object().optional("event", Check.any()).open(),
                "OK",
                (call, command) -> () -> call.note("an event of the program's own"));
    }
}
