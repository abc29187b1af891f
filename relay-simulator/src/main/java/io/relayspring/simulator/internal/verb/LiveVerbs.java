package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.LiveSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Live transcription and translation. The protocol does not say what is answered to a second start, or to something else
 * than a stop without a start: a conflict.
 */
final class LiveVerbs {

    private LiveVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(
                live(rows, RelayMethod.CALLING_LIVE_TRANSCRIBE, Shape.object(), transcriptions()),
                live(rows, RelayMethod.CALLING_LIVE_TRANSLATE, Rows.reported(), translations()));
    }

    private static Shape transcriptions() {
        return actions(Shape.object().optional("lang", Check.filled()).optional("ai_summary_prompt", Check.filled()));
    }

    private static Shape translations() {
        return actions(Shape.object()
                        .optional("from_lang", Check.filled())
                        .optional("to_lang", Check.filled())
                        .optional("from_voice", Check.filled())
                        .optional("to_voice", Check.filled())
                        .optional("filter_from", Check.filled()))
                .optional("inject", Shape.object().open());
    }

    private static Shape actions(Shape start) {
        return Shape.object()
                .optional(
                        "start",
                        start.optional("direction", Check.list(Check.filled()))
                                .optional("webhook", Check.url("http", "https"))
                                .optional("live_events", Check.flag())
                                .optional("speech_engine", Check.filled()))
                .optional("stop", Shape.object())
                .optional("summarize", Shape.object().open());
    }

    private static Verb live(Rows rows, RelayMethod method, Shape own, Shape actions) {
        return rows.plain(method, own.required("action", actions.single()), "OK", (call, command) -> {
            String action = action(command);
            return action.equals("start") ? begin(call, method, command) : goOn(call, method, action);
        });
    }

    /** The one key there is; others may be there as null, which is as if they were missing. */
    private static String action(Command command) {
        return command.params().path("action").properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Runnable begin(PhoneCall call, RelayMethod method, Command command) {
        if (running(call, method).isPresent()) {
            throw Refusal.code("409", method.wire() + " has been started already");
        }
        return Rows.going(new LiveSession(call, method, command.params()));
    }

    /** To stop what does not run is harmless. */
    private static Runnable goOn(PhoneCall call, RelayMethod method, String action) {
        Optional<LiveSession> running = running(call, method);
        if (action.equals("stop")) {
            return () -> running.ifPresent(LiveSession::stop);
        }
        LiveSession live = running.orElseThrow(() -> Refusal.code("409", method.wire() + " has not been started"));
        return () -> live.note(action);
    }

    private static Optional<LiveSession> running(PhoneCall call, RelayMethod method) {
        return call.operations(LiveSession.class)
                .filter(live -> live.method() == method)
                .findFirst();
    }
}
