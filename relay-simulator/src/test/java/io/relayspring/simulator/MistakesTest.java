package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.line.Routine;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test can ask for that makes no sense is refused at once, and told what would. */
class MistakesTest extends SimulatorTest {

    static Stream<Consumer<RelaySimulator>> withoutANumber() {
        return Stream.of(
                simulator -> simulator.caller(""),
                simulator -> simulator.callee(" "),
                simulator -> simulator.phone(""),
                simulator -> simulator.project(simulator.project()).caller(""),
                simulator -> simulator.caller().rings("ivr", ""),
                simulator -> simulator.call("ivr", "", "+15551230002"),
                simulator -> simulator.text("ivr", "+15551230001", " ", "Hi"));
    }

    @ParameterizedTest
    @MethodSource("withoutANumber")
    void aTelephoneHasANumber(Consumer<RelaySimulator> mistake) {
        signedIn("ivr");
        assertThatThrownBy(() -> mistake.accept(simulator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A telephone has a number, such as +15551230001: it must not be blank");
    }

    @Test
    void aContextHasAName() {
        assertThatThrownBy(() -> simulator.caller().rings(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A context has a name: it must not be blank");
        assertThatThrownBy(() -> simulator.caller().texts("", "Hi")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageSaysOrShowsSomething() {
        signedIn("ivr");
        assertThatThrownBy(() -> simulator.caller().texts("ivr", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A message has a body or media");
        List<String> media = List.of("https://example.com/a.png");
        assertThat(simulator
                        .message("ivr", "+15551230001", "+15551230002", "", media)
                        .media())
                .isEqualTo(media);
    }

    @Test
    void whereNobodyTakesACallThoseThatSomebodyTakesAreNamed() {
        assertThatThrownBy(() -> simulator.call("ivr", "+15551230001", "+15551230002"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No program has subscribed context \"ivr\": none is signed in");
        BareClient client = signedIn();
        assertThatThrownBy(() -> simulator.call("ivr", "+15551230001", "+15551230002"))
                .hasMessageEndingWith("there are no contexts");
        client.request("signalwire.receive", "{\"contexts\":[\"sales\",\"IVR\"]}");
        assertThatThrownBy(() -> simulator.text("ivr", "+15551230001", "+15551230002", "Hi"))
                .hasMessage("No program has subscribed context \"ivr\": there are \"IVR\", \"sales\"");
    }

    @Test
    void aTelephoneDoesWhatTelephonesDo() {
        SimulatedPhone phone = simulator.phone("+15551230009");
        assertThatThrownBy(() -> phone.answersAfter(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A telephone rings for no time or more, not for PT-1S");
        assertThatThrownBy(() -> phone.isBusy().after(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phone.messagesEnd(MessageState.QUEUED, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DELIVERED")
                .hasMessageEndingWith("not QUEUED");
        phone.messagesEnd(MessageState.SENT, "").after(Duration.ZERO);
    }

    @Test
    void whoeverHasHungUpDoesNothingMore() {
        Routine over = Routine.NONE.hears("Bye").hangsUp();
        assertThatThrownBy(() -> over.says("Wait"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be the last step");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                mistake(() -> new Fault.Refuse("", "200", "Fine"), "a code that is not 2xx, not \"200\""),
                mistake(() -> new Fault.Refuse("", "", "Fine"), "a code that is not 2xx"),
                mistake(() -> new Fault.Refuse("calling.plya", "500", "No"), "such as calling.answer"),
                mistake(() -> new Fault.RefuseWithError("calling.plya", 1, "No"), "not of \"calling.plya\""),
                mistake(() -> new Fault.SlowAnswer("plya", Duration.ofSeconds(1)), "not of \"plya\""),
                mistake(() -> new Fault.HoldAnswer("plya"), "not of \"plya\""),
                mistake(() -> new Fault.NeverAnswer("plya"), "not of \"plya\""),
                mistake(() -> new Fault.EventsBeforeAnswer("plya"), "not of \"plya\""));
    }

    private static Arguments mistake(ThrowingCallable mistake, String told) {
        return Arguments.of(mistake, told);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultThatNobodyWouldNoticeIsNone(ThrowingCallable mistake, String told) {
        assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 999, 1004, 1005, 1006, 1015, 2000, 2999, 5000})
    void aCodeThatNoSocketIsClosedWithIsRefused(int code) {
        assertThatThrownBy(() -> new Fault.Close(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A WebSocket is closed with a code from 1000 to 1003, 1007 to 1014 or 3000 to 4999, not "
                        + code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1003, 1007, 1014, 3000, 4999})
    void aCodeThatASocketIsClosedWithIsTaken(int code) {
        assertThat(new Fault.Close(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aSocketIsNotResetAfterLessThanAFrame(int frames) {
        BareClient client = signedIn("ivr");
        SimulatedSession session = simulator.awaitSession();
        assertThatThrownBy(() -> session.dropAfter(frames))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one frame or more, not " + frames);
        client.request("signalwire.ping", "{}");
    }

    @Test
    void timeGoesForward() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A clock goes forward, not by PT-1S");
    }

    @Test
    void aTimeThatMustBeMoreThanNothingIsNamed() {
        assertThatThrownBy(() -> RelaySimulator.builder().keepSessions(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keepSessions must be more than nothing, not PT0S");
    }

    @Test
    void onASharedPortASimulatorHasNoneOfItsOwn() {
        try (SimulatorPort port = SimulatorPort.open()) {
            assertThatThrownBy(
                            () -> RelaySimulator.builder().on(port).port(8089).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no port, address or TLS of its own");
            assertThatThrownBy(() ->
                            RelaySimulator.builder().on(port).address("0.0.0.0").build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aConferenceThatNobodyHoldsIsToldOfWithAllThatHappened() {
        try (RelaySimulator impatient =
                RelaySimulator.builder().awaitTimeout(Duration.ofMillis(50)).start()) {
            assertThatThrownBy(() -> impatient.awaitConference("daily"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("a conference named \"daily\"; so far came")
                    .hasMessageContaining("what the program sent besides");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInTheMachinesWords() {
        assertThatThrownBy(() -> RelaySimulator.builder().port(simulator.port()).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The simulator could not start at 127.0.0.1:" + simulator.port() + ": Address already in use");
    }
}
