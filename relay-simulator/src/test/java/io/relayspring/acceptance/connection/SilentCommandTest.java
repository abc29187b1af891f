package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One command that is never answered costs its own call a command, and the other calls nothing. */
class SilentCommandTest {

    private static final int CALLS = 100;

    @Test
    void oneCommandFailsAtItsTimeoutAndNinetyNineCallsGoOn() throws InterruptedException {
        BlockingQueue<Call> offered = new LinkedBlockingQueue<>();
        try (Line line = Line.open(b -> b.requestTimeout(ofSeconds(2)).onCall("office", offered::add))) {
            line.faults().neverAnswer(RelayMethod.CALLING_ANSWER).times(1);
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                line.ring();
                calls.add(offered.poll(10, TimeUnit.SECONDS));
            }
            List<Pending<CommandResult>> answers =
                    calls.stream().map(Call::answer).toList();
            for (int i = 1; i < CALLS; i++) {
                answers.get(i).await(ofSeconds(10));
                calls.get(i).play(Media.tts("Hello.")).await(ofSeconds(10));
            }
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> answers.get(0).await(ofSeconds(10)))
                    .withMessageContaining("calling.answer had no answer within "
                            + ofSeconds(2).toMillis() + " ms");
            line.simulator.awaitFrame(RelayMethod.SIGNALWIRE_PING);

            calls.get(0).hangup().await(ofMillis(1500));
            calls.get(0).ended().await(ofSeconds(10));
            assertThat(line.client.activeCalls()).isEqualTo(CALLS - 1);
            assertThat(line.client.reconnects()).isZero();
            for (Call call : calls.subList(1, CALLS)) {
                call.play(Media.tts("Still here.")).await(ofSeconds(10));
                call.hangup().await(ofSeconds(10));
            }
        }
    }
}
