package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts in sentences: when each comes true, and what it says when it does not. */
class CallScriptTest extends SentenceCase {

    private static final String ANNE = "+15551230011";

    private record Both(CallScript caller, BareCall program) {}

    private Both answered() {
        BareClient client = signedIn("ivr");
        CallScript caller = simulator.caller("+15551230001").rings("ivr");
        BareCall program = new BareCall(client, caller.call());
        program.request("calling.answer", "");
        return new Both(caller.isAnswered(), program);
    }

    private static void say(BareCall program, String words) {
        program.start("calling.play", ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"" + words + "\"}}]");
    }

    private static void collect(BareCall program, String what) {
        program.start("calling.collect", what);
    }

    private static void dial(BareClient client, String number) {
        client.request(
                "calling.dial",
                "{\"tag\":\"t\",\"devices\":[[{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\","
                        + "\"to_number\":\"" + number + "\",\"timeout\":20}}]]}");
    }

    @Test
    void aWholeCallReadsAsSentences() {
        Both call = answered();
        say(call.program(), "Press 1 for sales.");
        call.caller().hears("Press 1");
        collect(call.program(), ",\"digits\":{\"max\":1}");
        call.caller().isAsked().presses("1");
        assertThat(call.program().collected().at("/result/params/digits").asString())
                .isEqualTo("1");
        say(call.program(), "This is sales.");
        call.caller().hears("sales").staysOnTheLine().hangsUp().isHungUp(EndReason.HANGUP);
        assertThat(call.caller().call().transcript().pressed()).isEqualTo("1");
    }

    @Test
    void whatOneSentenceHeardTheNextDoesNot() {
        Both call = answered();
        say(call.program(), "Once.");
        call.caller().hears("Once");
        assertThatThrownBy(() -> call.caller().hears("Once"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("after what was heard before");
        say(call.program(), "Once.");
        call.caller().hears("Once");
    }

    @Test
    void itIsHeardInTheOrderInWhichItWasSaid() {
        Both call = answered();
        say(call.program(), "First.");
        say(call.program(), "Second.");
        call.caller().hears("Second");
        assertThatThrownBy(() -> call.caller().hears("First")).isInstanceOf(AssertionError.class);
    }

    @Test
    void keysWaitForSomebodyWhoCares() {
        Both call = answered();
        assertThatThrownBy(() -> call.caller().presses("1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somebody to care for keys");
        collect(call.program(), ",\"speech\":{}");
        assertThatThrownBy(() -> call.caller().presses("1")).isInstanceOf(AssertionError.class);
        assertThat(call.caller().call().transcript().pressed()).isEmpty();
        call.caller().pressesUnasked("5").says("sales");
        assertThat(call.program().collected().at("/result/params/text").asString())
                .isEqualTo("sales");
        assertThat(call.caller().call().transcript().pressed()).isEqualTo("5");
        assertThatThrownBy(() -> call.caller().presses("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDetectorOfKeysAndARecordingsEndAreCaredFor() {
        Both call = answered();
        call.program().start("calling.detect", ",\"detect\":{\"type\":\"digit\",\"params\":{\"digits\":\"7\"}}");
        call.caller().presses("7");
        call.program().start("calling.record", ",\"record\":{\"audio\":{\"terminators\":\"#\"}}");
        assertThatThrownBy(() -> call.caller().presses("1")).isInstanceOf(AssertionError.class);
        call.caller().isRecorded().says("It is me").presses("#");
        assertThatThrownBy(() -> call.caller().says("Hello?"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somebody to listen");
        call.caller().saysUnasked("Hello?");
    }

    @Test
    void inputMayComeToNothing() {
        Both call = answered();
        collect(call.program(), ",\"digits\":{\"max\":1}");
        call.caller().saysNothing();
        assertThat(call.program().collected().at("/result/type").asString()).isEqualTo("no_input");
        collect(call.program(), ",\"speech\":{}");
        call.caller().mumbles();
        assertThat(call.program().collected().at("/result/type").asString()).isEqualTo("no_match");
        call.program().start("calling.record", ",\"record\":{\"audio\":{}}");
        call.caller().fallsSilent();
    }

    @Test
    void aCalleePicksUpAndIsHungUp() {
        BareClient client = signedIn();
        Callee anne = simulator.callee(ANNE);
        dial(client, ANNE);
        CallScript call = anne.isRung().picksUp();
        client.dialled("answered");
        say(new BareCall(client, call.call()), "Your order is ready.");
        call.hears("order");
        new BareCall(client, call.call()).request("calling.end", "");
        call.isHungUp();
    }

    @Test
    void aCalleeDeclinesAndIsRungAgain() {
        BareClient client = signedIn();
        Callee anne = simulator.callee(ANNE);
        dial(client, ANNE);
        anne.isRung().declines().isHungUp(EndReason.DECLINE);
        client.dialled("failed");
        assertThatThrownBy(() -> simulator.callee("+15551230012").isRung())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a call to +15551230012")
                .hasMessageContaining("calling.dial");
        dial(client, ANNE);
        anne.isRung().picksUp().picksUp();
        assertThatThrownBy(anne::isRung)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another call to " + ANNE + ", after 2");
    }

    @Test
    void twoWhoAreConnectedHearEachOthersKeys() {
        simulator.phone(ANNE).answers();
        Both call = answered();
        call.program()
                .request(
                        "calling.connect",
                        ",\"devices\":[[{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\","
                                + "\"to_number\":\"" + ANNE + "\"}}]]");
        call.caller().isBridgedTo(ANNE).presses("1").says("Hello Anne");
        assertThatThrownBy(() -> call.caller().isBridgedTo("+15551230012"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to " + ANNE + ": answered");
    }

    @Test
    void aConferenceIsAmongOthersToo() {
        Both call = answered();
        call.program().request("calling.join_conference", ",\"name\":\"staff\"");
        call.caller().isInConference("staff").presses("1").says("Hello all");
    }

    @Test
    void theMachineBeepsWhenADetectorWaitsForIt() {
        Both call = answered();
        simulator.pace(io.relayspring.simulator.time.Pace.MANUAL);
        call.caller().call().become(io.relayspring.simulator.line.Party.MACHINE);
        assertThatThrownBy(() -> call.caller().beeps()).isInstanceOf(AssertionError.class);
        call.program().start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{}}");
        call.caller().beeps();
    }

    @Test
    void onHoldIsWaitedFor() {
        Both call = answered();
        call.program().request("calling.hold", "");
        call.caller().isOnHold();
    }

    @Test
    void aFailureTellsTheSentenceThoseBeforeAndBothSidesOfTheCall() {
        Both call = answered();
        say(call.program(), "Press 1 for sales.");
        call.program().request("calling.teleport", "");
        call.caller().hears("Press 1");
        assertThatThrownBy(() -> call.caller().hears("support"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "After 300 ms",
                        "+15551230001 hears \"support\"",
                        "expected: to hear \"support\"",
                        "before that: rings \"ivr\", is answered, hears \"Press 1\"",
                        "at the telephone",
                        "heard_tts      Press 1 for sales.",
                        "from the program",
                        "calling.play {control_id=",
                        "violations",
                        "Only the protocol's methods are called");
    }

    @ParameterizedTest
    @CsvSource({"hears, hear", "presses, keys", "isAsked, input", "says, listen", "stays, go on"})
    void whenTheCallHasEndedASentenceFailsAtOnce(String sentence, String expected) {
        Both call = answered();
        call.program().request("calling.end", "");
        Consumer<CallScript> told = switch (sentence) {
            case "hears" -> script -> script.hears("x");
            case "presses" -> script -> script.presses("1");
            case "says" -> script -> script.says("x");
            case "stays" -> CallScript::staysOnTheLine;
            default -> CallScript::isAsked;
        };
        assertThatThrownBy(() -> told.accept(call.caller()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Too late, the call has ended")
                .hasMessageContaining(expected)
                .hasMessageContaining("ended hangup");
    }

    @Test
    void whatWasAnsweredWasAnsweredThoughItIsOver() {
        Both call = answered();
        call.program().request("calling.end", "");
        call.caller().isAnswered().isHungUp();
        BareClient client = signedIn("sales");
        CallScript declined = simulator.caller("+15551230001").rings("sales");
        new BareCall(client, declined.call()).request("calling.end", "");
        assertThatThrownBy(declined::isAnswered).hasMessageStartingWith("Too late, the call has ended");
    }

    @Test
    void anEndForAnotherReasonIsNotTheOneExpected() {
        Both call = answered();
        call.caller().hangsUp();
        assertThatThrownBy(() -> call.caller().isHungUp(EndReason.BUSY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ended hangup");
    }

    @Test
    void aResetForgetsCallsAndTextsAndHangsUp() {
        Both call = answered();
        simulator.caller("+15551230001").texts("ivr", "hi");
        simulator.reset();
        assertThat(call.caller().call().endReason()).contains(EndReason.HANGUP);
        assertThat(simulator.calls()).isEmpty();
        assertThat(simulator.messages()).isEmpty();
        assertThat(simulator.awaitSubscribed("ivr")).isNotNull();
        simulator.caller("+15551230001").rings("ivr");
        assertThat(simulator.calls()).hasSize(1);
    }

    @Test
    void whoeverRingsTheProgramNeitherPicksUpNorDeclines() {
        signedIn("ivr");
        CallScript caller = simulator.caller("+15551230001").rings("ivr");
        assertThatThrownBy(caller::declines).hasMessageContaining("to ring because a program called it");
        caller.call().awaitState(CallState.RINGING);
        assertThat(caller.call().state()).isEqualTo(CallState.RINGING);
        assertThatThrownBy(() -> caller.call().pickUp()).hasMessageContaining("the program answers");
    }

    @Test
    void whoWasAnsweredHasNotPickedUp() {
        Both call = answered();
        assertThatThrownBy(() -> call.caller().picksUp()).hasMessageContaining("because a program called it");
        assertThatThrownBy(() -> call.caller().call().pickUp()).hasMessageContaining("the program answers");
    }
}
