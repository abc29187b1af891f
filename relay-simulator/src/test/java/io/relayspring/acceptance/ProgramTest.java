package io.relayspring.acceptance;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that answers calls, and all that may befall it at each of its steps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgramTest extends VerbTest {

    private final ExecutorService people = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "people");
        thread.setDaemon(true);
        return thread;
    });

    Watched watched = new Watched();
    private CapturedLog log;

    /** The program. */
    abstract void program(Call call) throws Exception;

    /** What the caller and others do, one after the other, each when it is time. */
    abstract List<Consumer<SimulatedCall>> people();

    /** The commands the program sends then. */
    abstract List<RelayMethod> commands();

    @Override
    RelayClient build(RelayClientBuilder builder) {
        watched = new Watched();
        return super.build(builder.observer(watched).reconnect(r -> r.initialDelay(ofMillis(20))));
    }

    @BeforeEach
    void listenToTheLog() {
        log = CapturedLog.at(Level.WARN);
        client.onCall("program", this::program);
        simulator.awaitSubscribed("program");
    }

    @AfterEach
    void closeTheLog() {
        log.close();
    }

    final SimulatedCall callIn() {
        caller = simulator.call("program", "+15551234567", US);
        return caller;
    }

    private void ringAndAct() {
        SimulatedCall ringing = callIn();
        people.execute(() -> act(ringing));
    }

    /** Whoever finds the call at its end does nothing more. */
    private void act(SimulatedCall call) {
        for (Consumer<SimulatedCall> step : people()) {
            CompletableFuture<?> over = CompletableFuture.runAsync(call::awaitEnded, people);
            CompletableFuture<?> done = CompletableFuture.runAsync(() -> step.accept(call), people);
            try {
                CompletableFuture.anyOf(over, done).join();
            } catch (CompletionException failed) {
                if (call.state() != CallState.ENDED) {
                    throw failed;
                }
            }
            if (call.state() == CallState.ENDED) {
                return;
            }
        }
    }

    @Test
    void whenEveryEventComesTwiceItRunsAsEver() {
        simulator.faults().duplicateEvents();
        ringAndAct();
        caller.awaitEnded();
        assertThat(watched.handlerOutcome()).isEqualTo("ok");
        assertThat(log.text()).isEmpty();
        nothingIsLeft();
        assertThat(simulator.violations()).isEmpty();
    }

    @ParameterizedTest(name = "at {0}")
    @MethodSource("commands")
    void whenTheCallerHangsUpItComesToAQuietEnd(RelayMethod step) {
        ActiveFault held = simulator.faults().holdAnswer(step).times(1);
        ringAndAct();
        held.awaitHit();
        caller.hangUp();
        held.release();
        assertThat(watched.handlerOutcome()).isIn("ok", "gone");
        assertThat(log.text()).isEmpty();
        nothingIsLeft();
    }

    @ParameterizedTest(name = "at {0}")
    @MethodSource("commands")
    void whenTheConnectionDropsNobodyIsLeftOnTheLine(RelayMethod step) {
        ActiveFault drop = simulator.faults().dropOn(step).times(1);
        ringAndAct();
        drop.awaitHit();
        caller.awaitEnded();
        assertThat(watched.handlerOutcome()).isIn("ok", "gone", "error");
        nothingIsLeft();
        assertThat(client.reconnects()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void whenTheServerRefusesACommandSomebodyIsToldAndTheCallEnds(RelayMethod step) {
        ActiveFault refusal =
                simulator.faults().refuse(step, "500", "out of order today").times(1);
        ringAndAct();
        refusal.awaitHit();
        if (step == RelayMethod.CALLING_END) {
            caller.hangUp();
        }
        caller.awaitEnded();
        watched.handlerOutcome();
        watched.awaitCallEnded("program");
        nothingIsLeft();
        assertThat(log.text()).contains("out of order today");
    }

    @ParameterizedTest(name = "at {0}")
    @MethodSource("commands")
    void whenTheProcessIsToldToStopNobodyIsLeftOnTheLine(RelayMethod step) {
        ActiveFault held = simulator.faults().holdAnswer(step).times(1);
        ringAndAct();
        held.awaitHit();
        held.release();
        client.close();
        caller.awaitEnded();
        simulator.calls().forEach(SimulatedCall::awaitEnded);
        simulator.awaitNoSession();
    }

    /** Nothing of the calls is left; an agent whom the caller has left hangs up. */
    private void nothingIsLeft() {
        simulator.calls().forEach(SimulatedCall::hangUp);
        client.calls().forEach(call -> call.ended().await(SOON));
        assertThat(client.activeCalls()).isZero();
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }
}
