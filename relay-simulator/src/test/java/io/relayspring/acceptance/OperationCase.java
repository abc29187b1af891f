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
            () -> Map.of("finished", does(SimulatedCall::finishPlayback), "error", fails(RelayMethod.CALLING_PLAY)),
            outcome -> ((Playback) outcome).state().wire()),
    PLAY_AND_COLLECT(
            RelayMethod.CALLING_PLAY_AND_COLLECT,
            call -> call.playAndCollect(
                    tts("Press or say something."), c -> c.digits(1).speech(s -> {})),
            () -> inputs(RelayMethod.CALLING_PLAY_AND_COLLECT),
            OperationCase::inputType),
    COLLECT(
            RelayMethod.CALLING_COLLECT,
            call -> call.collect(c -> c.digits(1).speech(s -> {})),
            () -> inputs(RelayMethod.CALLING_COLLECT),
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
                    "NONE", finishes(RelayMethod.CALLING_DETECT)),
            OperationCase::verdict),
    DETECT_FAX(
            RelayMethod.CALLING_DETECT,
            call -> call.detectFax(f -> {}),
            () -> Map.of(
                    "FAX", does(caller -> caller.become(Party.FAX)),
                    "UNKNOWN", fails(RelayMethod.CALLING_DETECT),
                    "NONE", finishes(RelayMethod.CALLING_DETECT)),
            OperationCase::verdict),
    DETECT_DIGITS(
            RelayMethod.CALLING_DETECT,
            call -> call.detectDigits(d -> {}),
            () -> Map.of("DIGITS", does(caller -> caller.press("1#")), "NONE", finishes(RelayMethod.CALLING_DETECT)),
            OperationCase::verdict),
    AI(
            RelayMethod.CALLING_AI,
            call -> call.ai(a -> a.prompt("Be kind.")),
            () -> Map.of("finished", finishes(RelayMethod.CALLING_AI), "error", fails(RelayMethod.CALLING_AI)),
            outcome -> ((AiSession) outcome).state());

    private final RelayMethod method;
    private final Function<Call, Action<? extends Outcome>> start;
    private final Supplier<Map<String, Consumer<SimulatedCall>>> ends;
    private final Function<Outcome, String> word;

    OperationCase(
            RelayMethod method,
            Function<Call, Action<? extends Outcome>> start,
            Supplier<Map<String, Consumer<SimulatedCall>>> ends,
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
    Map<String, Consumer<SimulatedCall>> ends() {
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

    private static Map<String, Consumer<SimulatedCall>> inputs(RelayMethod method) {
        Map<String, Consumer<SimulatedCall>> ends = new LinkedHashMap<>();
        ends.put("digit", does(caller -> caller.press("1")));
        ends.put("speech", does(caller -> caller.speak("sales please")));
        ends.put("no_input", does(SimulatedCall::timeOutInput));
        ends.put("no_match", does(SimulatedCall::mumble));
        ends.put("error", fails(method));
        return ends;
    }

    private static Consumer<SimulatedCall> does(Consumer<SimulatedCall> action) {
        return action;
    }

    private static Consumer<SimulatedCall> finishes(RelayMethod method) {
        return caller -> caller.operation(method).finish();
    }

    private static Consumer<SimulatedCall> fails(RelayMethod method) {
        return caller -> caller.operation(method).fail();
    }
}
