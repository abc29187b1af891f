package io.relayspring.acceptance.connection;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.ManualClock;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that takes its time is no broken server. */
class SlowAnswersTest {

    private static final Duration SLOW = ofSeconds(5);

    private final ManualClock clock = new ManualClock();
    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    private Line open(Duration requestTimeout) throws InterruptedException {
        return Line.open(
                RelaySimulator.builder().clock(clock).pace(Pace.INSTANT),
                b -> b.requestTimeout(requestTimeout).onCall("office", offered::add));
    }

    @Test
    void aSlowAnswerDelaysItsOwnCallAndNoOther() throws InterruptedException {
        try (Line line = open(ofSeconds(30))) {
            line.faults().slowAnswer(RelayMethod.CALLING_ANSWER, SLOW).times(1);
            SimulatedCall slowCaller = line.ring();
            Call slow = take();
            Pending<CommandResult> answer = slow.answer();
            PlayAction next = slow.play(tts("At last."));
            slowCaller.awaitAnswered();
            SimulatedCall quickCaller = line.ring();
            Call quick = take();
            quick.answer().await(ofSeconds(10));
            quick.play(tts("Meanwhile.")).await(ofSeconds(10));
            quickCaller.awaitHeard("Meanwhile.");

            assertThat(answer.isDone()).isFalse();
            assertThat(line.simulator.journal(RelayMethod.CALLING_PLAY)).hasSize(1);
            clock.advance(SLOW);
            answer.await(ofSeconds(10));
            next.await(ofSeconds(10));
            slowCaller.awaitHeard("At last.");
            assertThat(line.client.reconnects()).isZero();
        }
    }

    @Test
    void anAnswerThatComesAfterItsTimeoutChangesNothing() throws InterruptedException {
        try (Line line = open(ofMillis(300))) {
            line.faults().slowAnswer(RelayMethod.CALLING_ANSWER, SLOW).times(1);
            SimulatedCall caller = line.ring();
            Call call = take();
            Pending<CommandResult> answer = call.answer();
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> answer.await(ofSeconds(10)))
                    .withMessageContaining("300 ms");
            clock.advance(SLOW);
            call.play(tts("All the same.")).await(ofSeconds(10));
            caller.awaitHeard("All the same.");
            assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> answer.await(ofSeconds(10)));
            assertThat(line.client.reconnects()).isZero();
        }
    }

    private Call take() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
