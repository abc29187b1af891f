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
import java.util.function.Function;
import java.util.function.Supplier;

/** An operation: how it is started, all that can come of it by itself, and how its outcome says which it was. */
enum OperationCase {
    PLAY(
            RelayMethod.CALLING_PLAY,
            call -> call.play(tts("A long story.")),
            () -> Map.of("finished", does(SimulatedCall::finishPlayback), "error", tells("calling.call.play", "error")),
            outcome -> ((Playback) outcome).state().wire()),
    PLAY_AND_COLLECT(
            RelayMethod.CALLING_PLAY_AND_COLLECT,
            call -> call.playAndCollect(
                    tts("Press or say something."), c -> c.digits(1).speech(s -> {})),
            OperationCase::inputs,
            OperationCase::inputType),
    COLLECT(
            RelayMethod.CALLING_COLLECT,
            call -> call.collect(c -> c.digits(1).speech(s -> {})),
            OperationCase::inputs,
            OperationCase::inputType),
    RECORD(
            RelayMethod.CALLING_RECORD,
            call -> call.record(r -> r.initialTimeout(ZERO)),
            () -> Map.of(
                    "finished",
                    does(caller -> caller.speak("It is me.").fallSilent()),
                    "no_input",
                    does(SimulatedCall::fallSilent)),
            outcome -> ((Recording) outcome).state().wire()),
    DETECT_MACHINE(
            RelayMethod.CALLING_DETECT,
            Call::detectMachine,
            () -> Map.of(
                    "HUMAN", does(caller -> caller.become(Party.PERSON)),
                    "MACHINE", does(caller -> caller.become(Party.MACHINE)),
                    "UNKNOWN", does(caller -> caller.become(Party.FAX)),
                    "NONE", hears("machine", "finished")),
            OperationCase::verdict),
    DETECT_FAX(
            RelayMethod.CALLING_DETECT,
            call -> call.detectFax(f -> {}),
            () -> Map.of(
                    "FAX", does(caller -> caller.become(Party.FAX)),
                    "UNKNOWN", hears("fax", "error"),
                    "NONE", hears("fax", "finished")),
            OperationCase::verdict),
    DETECT_DIGITS(
            RelayMethod.CALLING_DETECT,
            call -> call.detectDigits(d -> {}),
            () -> Map.of("DIGITS", does(caller -> caller.press("1#")), "NONE", hears("digit", "finished")),
            OperationCase::verdict),
    AI(
            RelayMethod.CALLING_AI,
            call -> call.ai(a -> a.prompt("Be kind.")),
            () -> Map.of(
                    "finished",
                    does(caller -> caller.operation(RelayMethod.CALLING_AI).finish()),
                    "error",
                    does(caller -> caller.operation(RelayMethod.CALLING_AI).fail())),
            outcome -> ((AiSession) outcome).state());

    /** Makes an operation end so. */
    @FunctionalInterface
    interface End {

        void bringAbout(SimulatedCall caller, String controlId);
    }

    private final RelayMethod method;
    private final Function<Call, Action<? extends Outcome>> start;
    private final Supplier<Map<String, End>> ends;
    private final Function<Outcome, String> word;

    OperationCase(
            RelayMethod method,
            Function<Call, Action<? extends Outcome>> start,
            Supplier<Map<String, End>> ends,
            Function<Outcome, String> word) {
        this.method = method;
        this.start = start;
        this.ends = ends;
        this.word = word;
    }

    RelayMethod method() {
        return method;
    }

    Action<? extends Outcome> start(Call call) {
        return start.apply(call);
    }

    /** How it can end by itself, by the word its outcome has for it. */
    Map<String, End> ends() {
        return ends.get();
    }

    String word(Outcome outcome) {
        return word.apply(outcome);
    }

    private static String inputType(Outcome outcome) {
        return ((Input) outcome).type().wire();
    }

    private static String verdict(Outcome outcome) {
        return ((Detection) outcome).verdict().name();
    }

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
