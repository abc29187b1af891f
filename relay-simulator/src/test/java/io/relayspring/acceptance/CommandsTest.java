package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.report.Severity;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that is only answered, through everything that can become of it. */
class CommandsTest extends VerbTest {

    enum Verb {
        ANSWER(RelayMethod.CALLING_ANSWER, Call::answer),
        CONNECT(RelayMethod.CALLING_CONNECT, call -> call.connect(phone(ANNE, p -> p.from(US)))),
        DISCONNECT(RelayMethod.CALLING_DISCONNECT, Call::disconnect),
        SEND_DIGITS(RelayMethod.CALLING_SEND_DIGITS, call -> call.sendDigits("12")),
        HOLD(RelayMethod.CALLING_HOLD, Call::hold),
        UNHOLD(RelayMethod.CALLING_UNHOLD, Call::unhold),
        DENOISE(RelayMethod.CALLING_DENOISE, Call::denoise),
        STOP_DENOISE(RelayMethod.CALLING_DENOISE_STOP, Call::stopDenoise),
        JOIN_CONFERENCE(RelayMethod.CALLING_JOIN_CONFERENCE, call -> call.joinConference("team")),
        LEAVE_CONFERENCE(RelayMethod.CALLING_LEAVE_CONFERENCE, call -> {
            String id = call.joinConference("team").await(SOON).id();
            return call.leaveConference(id.isEmpty() ? "x" : id);
        }),
        UNTYPED(
                RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS,
                call -> call.command("calling.clear_digit_bindings", Params.parse("{\"realm\":\"r\"}")));

        private final RelayMethod method;
        private final Function<Call, Pending<?>> give;

        Verb(RelayMethod method, Function<Call, Pending<?>> give) {
            this.method = method;
            this.give = give;
        }
    }

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    private static boolean isCallGone(Object outcome) {
        return outcome instanceof Bridge bridge ? bridge.isCallGone() : ((Outcome) outcome).isCallGone();
    }

    /** A call on which that verb can succeed. */
    private Call ready(Verb verb) throws InterruptedException {
        Call call = call();
        if (verb == Verb.DISCONNECT) {
            call.connect(phone(BOB, p -> p.from(US))).await(SOON);
        }
        return call;
    }

    private Pending<?> give(Verb verb, Call call) {
        Pending<?> pending = verb.give.apply(call);
        pending.onCompleted(told::add);
        return pending;
    }

    static Stream<Arguments> goneCodes() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Stream.of("404", "410").map(code -> arguments(verb, code)));
    }

    @ParameterizedTest
    @EnumSource
    void itSucceeds(Verb verb) throws InterruptedException {
        Object outcome = give(verb, ready(verb)).await(SOON);
        assertThat(isCallGone(outcome)).isFalse();
        assertThat(Watched.next(told)).isSameAs(outcome);
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalFailsAndTheCallGoesOn(Verb verb) throws InterruptedException {
        Call call = ready(verb);
        simulator.faults().refuse(verb.method, "500", "out of order today").times(1);
        Pending<?> refused = give(verb, call);
        assertThatThrownBy(() -> refused.await(SOON))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("out of order today")
                .hasMessageContaining(verb.method.wire());
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        call.sendDigits("1").await(SOON);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("goneCodes")
    void whenTheServerKnowsTheCallNoMoreItIsEmptyAndTheCallIsGone(Verb verb, String code) throws InterruptedException {
        Call call = ready(verb);
        simulator.faults().refuse(verb.method, code, "no such call").times(1);
        // Of one that names a conference as well, the server is asked whether it means the call.
        simulator.faults().refuse(RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS, code, "no such call");
        assertThat(isCallGone(give(verb, call).await(SOON))).isTrue();
        assertThat(isCallGone(Watched.next(told))).isTrue();
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThatThrownBy(() -> call.hold().await(SOON)).isInstanceOf(CallGoneException.class);
    }

    /** Tones are done with their event, whatever becomes of the answer. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEND_DIGITS")
    void whenTheCallEndsUnderItItIsEmpty(Verb verb) throws InterruptedException {
        Call call = ready(verb);
        ActiveFault held = simulator.faults().holdAnswer(verb.method).times(1);
        simulator.phone(ANNE).rings();
        Pending<?> pending = give(verb, call);
        held.awaitHit();
        assertThat(pending.isDone()).isFalse();
        caller.hangUp();
        assertThat(isCallGone(pending.await(SOON))).isTrue();
        held.release();
        simulator.awaitSession().awaitAcknowledged();
        assertThat(isCallGone(Watched.next(told))).isTrue();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onACallThatHasEndedItFailsAndNothingIsSent(Verb verb) throws InterruptedException {
        Call call = call();
        caller.hangUp();
        call.ended().await(SOON);
        int before = simulator.journal(verb.method).size();
        assertThatThrownBy(() -> verb.give.apply(call).await(SOON)).isInstanceOf(CallGoneException.class);
        assertThat(simulator.journal(verb.method)).hasSize(before);
    }
}
