package io.relayspring.acceptance.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storm: a thousand calls, and a thousand hang-ups that the socket does not carry. */
class StormTest {

    private static final Logger log = LoggerFactory.getLogger(StormTest.class);

    private static final int CALLS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Call> answered = new LinkedBlockingQueue<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Pending<CommandResult>> hangups = new ArrayList<>();
    private final List<Pending<CommandResult>> commands = new ArrayList<>();

    @Test
    void everyHangUpOfAStormIsDeliveredAndNoneIsReportedWrongly() throws InterruptedException {
        try (Line line = Line.open(
                RelaySimulator.builder().awaitTimeout(PATIENCE),
                b -> b.onCall("office", call -> call.answer().onCompleted(result -> answered.add(call))))) {
            setUp(line);
            ActiveFault heldAnswers = hangUpWithoutAnswers(line, 10);
            ActiveFault unread = line.faults().stallReading();
            hangUp(15);
            calls.subList(100, 125).forEach(call -> commands.add(call.answer()));
            ActiveFault down = line.cut();
            hangUp(CALLS - hangups.size());
            heldAnswers.release();
            unread.release();
            down.release();
            everythingHasEnded(line);
        }
    }

    private void everythingHasEnded(Line line) {
        long gone = hangups.stream()
                .filter(hangup -> hangup.await(PATIENCE).isCallGone())
                .count();
        commands.forEach(command ->
                assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> command.await(PATIENCE)));
        line.simulator.calls().forEach(call -> call.awaitEnded());
        long ended = line.simulator.calls().stream()
                .filter(call -> call.state() == CallState.ENDED)
                .count();
        assertThat(ended).isEqualTo(CALLS);
        calls.forEach(call -> call.ended().await(PATIENCE));
        assertThat(line.client.activeCalls()).isZero();
        assertThat(line.client.reconnects()).isEqualTo(1);
        assertThat(line.simulator.violations()).isEmpty();
        log.info(
                "storm: {} calls, {} hang-ups issued or unanswered while down, {} calls ended on the server,"
                        + " {} hang-ups succeeded ({} of them told that the call had gone), 0 reported wrongly",
                CALLS,
                hangups.size(),
                ended,
                hangups.size(),
                gone);
    }

    private void setUp(Line line) throws InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            line.ring();
        }
        for (int i = 0; i < CALLS; i++) {
            Call call = answered.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("call %d of %d", i, CALLS).isNotNull();
            calls.add(call);
        }
        assertThat(line.client.activeCalls()).isEqualTo(CALLS);
    }

    /** The server ends these calls, but the answers are still under way when the socket dies. */
    private ActiveFault hangUpWithoutAnswers(Line line, int count) {
        ActiveFault held = line.faults().holdAnswer(RelayMethod.CALLING_END);
        hangUp(count);
        line.simulator.awaitFrames(RelayMethod.CALLING_END, count);
        return held;
    }

    private void hangUp(int count) {
        int from = hangups.size();
        calls.subList(from, from + count).forEach(call -> hangups.add(call.hangup()));
    }
}
