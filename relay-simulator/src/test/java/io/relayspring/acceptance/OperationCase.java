package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ZERO;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.Action;
import io.relayspring.core.call.outcome.AiSession;
import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.line.Party;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An operation: how it is started, all that can come of it by itself, and how its outcome says which it was. */
enum OperationCase {
    PLAY(RelayMethod.CALLING_PLAY) {
        @Override
        Action<Playback> start(Call call) {
            return call.play(tts("A long story."));
        }

        @Override
        Map<String, End> ends() {
            return Map.of(
                    "finished", does(SimulatedCall::finishPlayback), "error", tells("calling.call.play", "error"));
        }

        @Override
        String word(Outcome outcome) {
            return ((Playback) outcome).state().wire();
        }
    },
    PLAY_AND_COLLECT(RelayMethod.CALLING_PLAY_AND_COLLECT) {
        @Override
        Action<Input> start(Call call) {
            return call.playAndCollect(
                    tts("Press or say something."), c -> c.digits(1).speech(s -> {}));
        }

        @Override
        Map<String, End> ends() {
            return inputs();
        }

        @Override
        String word(Outcome outcome) {
            return ((Input) outcome).type().wire();
        }
    },
    COLLECT(RelayMethod.CALLING_COLLECT) {
        @Override
        Action<Input> start(Call call) {
            return call.collect(c -> c.digits(1).speech(s -> {}));
        }

        @Override
        Map<String, End> ends() {
            return inputs();
        }

        @Override
        String word(Outcome outcome) {
            return ((Input) outcome).type().wire();
        }
    },
    RECORD(RelayMethod.CALLING_RECORD) {
        @Override
        Action<Recording> start(Call call) {
            return call.record(r -> r.initialTimeout(ZERO));
        }

        @Override
        Map<String, End> ends() {
            return Map.of(
                    "finished",
                    does(caller -> caller.speak("It is me.").fallSilent()),
                    "no_input",
                    does(SimulatedCall::fallSilent));
        }

        @Override
        String word(Outcome outcome) {
            return ((Recording) outcome).state().wire();
        }
    },
    DETECT_MACHINE(RelayMethod.CALLING_DETECT) {
        @Override
        Action<Detection> start(Call call) {
            return call.detectMachine();
        }

        @Override
        Map<String, End> ends() {
            return Map.of(
                    "HUMAN", does(caller -> caller.become(Party.PERSON)),
                    "MACHINE", does(caller -> caller.become(Party.MACHINE)),
                    "UNKNOWN", does(caller -> caller.become(Party.FAX)),
                    "NONE", hears("machine", "finished"));
        }

        @Override
        String word(Outcome outcome) {
            return ((Detection) outcome).verdict().name();
        }
    },
    DETECT_FAX(RelayMethod.CALLING_DETECT) {
        @Override
        Action<Detection> start(Call call) {
            return call.detectFax(f -> {});
        }

        @Override
        Map<String, End> ends() {
            return Map.of(
                    "FAX", does(caller -> caller.become(Party.FAX)),
                    "UNKNOWN", hears("fax", "error"),
                    "NONE", hears("fax", "finished"));
        }

        @Override
        String word(Outcome outcome) {
            return ((Detection) outcome).verdict().name();
        }
    },
    DETECT_DIGITS(RelayMethod.CALLING_DETECT) {
        @Override
        Action<Detection> start(Call call) {
            return call.detectDigits(d -> {});
        }

        @Override
        Map<String, End> ends() {
            return Map.of("DIGITS", does(caller -> caller.press("1#")), "NONE", hears("digit", "finished"));
        }

        @Override
        String word(Outcome outcome) {
            return ((Detection) outcome).verdict().name();
        }
    },
    AI(RelayMethod.CALLING_AI) {
        @Override
        Action<AiSession> start(Call call) {
            return call.ai(a -> a.prompt("Be kind."));
        }

        @Override
        Map<String, End> ends() {
            return Map.of(
                    "finished", does(caller -> caller.endAgent(true)), "error", does(caller -> caller.endAgent(false)));
        }

        @Override
        String word(Outcome outcome) {
            return ((AiSession) outcome).state();
        }
    };

    /** Makes an operation end so. */
    @FunctionalInterface
    interface End {

        void bringAbout(SimulatedCall caller, String controlId);
    }

    private final RelayMethod method;

    OperationCase(RelayMethod method) {
        this.method = method;
    }

    RelayMethod method() {
        return method;
    }

    abstract Action<? extends Outcome> start(Call call);

    /** How it can end by itself, by the word its outcome has for it. */
    abstract Map<String, End> ends();

    abstract String word(Outcome outcome);

    private static Map<String, End> inputs() {
        Map<String, End> ends = new LinkedHashMap<>();
        ends.put("digit", does(caller -> caller.press("1")));
        ends.put("speech", does(caller -> caller.speak("sales please")));
        ends.put("no_input", does(SimulatedCall::timeOutInput));
        ends.put("no_match", does(SimulatedCall::mumble));
        ends.put("error", does(SimulatedCall::failInput));
        return ends;
    }

    private static End does(Consumer<SimulatedCall> action) {
        return (caller, controlId) -> action.accept(caller);
    }

    private static End tells(String event, String state) {
        return (caller, controlId) -> caller.sendEvent(event, Map.of("control_id", controlId, "state", state));
    }

    private static End hears(String detector, String event) {
        Map<String, Object> detect = Map.of("type", detector, "params", Map.of("event", event));
        return (caller, controlId) ->
                caller.sendEvent("calling.call.detect", Map.of("control_id", controlId, "detect", detect));
    }
}
