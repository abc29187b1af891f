package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Program 4: dials and plays; it must not wait for "answered" once more. */
class DialAndPlayProgramTest extends VerbTest {

    private void program() {
        Call call =
                client.dial(phone(ANNE, p -> p.from(US).timeout(ofSeconds(30)))).await();
        try {
            call.play(tts("Your order is ready.")).await();
        } finally {
            call.hangup().await();
        }
    }

    @Override
    RelayClient build(RelayClientBuilder builder) {
        return super.build(builder.reconnect(r -> r.initialDelay(ofMillis(20))));
    }

    private CompletableFuture<Void> started() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        program();
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                },
                "program");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    @Test
    void theCalleeHearsItAndIsHungUpOn() {
        program();
        simulator.awaitCallTo(ANNE).awaitHeard("order is ready").awaitEnded();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void everyEventMayComeTwice() {
        simulator.faults().duplicateEvents();
        program();
        assertThat(simulator.awaitCallTo(ANNE).awaitEnded().transcript().heard())
                .hasSize(1);
        assertThat(simulator.journal(RelayMethod.CALLING_DIAL)).hasSize(1);
    }

    @Test
    void whenNobodyAnswersTheDialFails() {
        simulator.phone(ANNE).doesNotAnswer();
        assertThatThrownBy(this::program).isInstanceOf(DialFailedException.class);
        assertThat(client.activeCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = RelayMethod.class,
            names = {"CALLING_DIAL", "CALLING_PLAY", "CALLING_END"})
    void aRefusalIsTold(RelayMethod method) {
        simulator.faults().refuse(method, "500", "out of order").times(1);
        assertThatThrownBy(this::program).isInstanceOf(CommandException.class).hasMessageContaining("out of order");
        if (method == RelayMethod.CALLING_PLAY) {
            simulator.awaitCallTo(ANNE).awaitEnded();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RelayMethod.class,
            names = {"CALLING_PLAY", "CALLING_END"})
    void whenTheCalleeHangsUpItEndsQuietly(RelayMethod method) throws Exception {
        ActiveFault held = simulator.faults().holdAnswer(method).times(1);
        CompletableFuture<Void> program = started();
        held.awaitHit();
        simulator.awaitCallTo(ANNE).hangUp();
        held.release();
        program.get(20, TimeUnit.SECONDS);
        // The answer may be here before the event that the call has ended.
        client.drain().await(ofSeconds(20));
        assertThat(client.activeCalls()).isZero();
    }

    @Test
    void whenTheConnectionDropsDuringThePlaybackTheCallIsEndedOnTheNextOne() {
        simulator.faults().dropOn(RelayMethod.CALLING_PLAY).times(1);
        assertThatThrownBy(() -> started().get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConnectionException.class);
        simulator.awaitCallTo(ANNE).awaitEnded();
        assertThat(client.reconnects()).isEqualTo(1);
    }

    @Test
    void whenTheProcessIsToldToStopTheTelephoneStopsRinging() {
        simulator.phone(ANNE).rings();
        CompletableFuture<Void> program = started();
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        client.close();
        anne.awaitEnded();
        assertThatThrownBy(() -> program.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(DialFailedException.class);
    }
}
