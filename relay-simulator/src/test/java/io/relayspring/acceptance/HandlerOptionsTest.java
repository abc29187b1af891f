package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers with a condition, an order, a limit to how many run at once, or without a thread while they wait. */
class HandlerOptionsTest {

    private static final String VIP = "+15550001111";

    private final CapturedLog log = CapturedLog.at(Level.WARN);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Semaphore goOn = new Semaphore(0);

    @AfterEach
    void closeLog() {
        goOn.release(1000);
        log.close();
    }

    private static Line line(UnaryOperator<RelayClientBuilder> more) {
        return Line.built(Pace.INSTANT, client -> more.apply(client.contexts("ivr")));
    }

    /** The drain is over when no call is up, and no handler runs or waits. */
    private static void nothingIsLeft(Line line) {
        line.client.drain().await(Duration.ofSeconds(30));
        assertThat(line.client.calls()).isEmpty();
        assertThat(line.client.runningHandlers()).isZero();
    }

    private CallHandler tells(String name) {
        return call -> told.add(name);
    }

    @Test
    void theFirstInOrderWhoseConditionIsMetAnswersElseTheOneWithout() {
        try (Line line = line(client -> client.onCall("ivr", tells("anybody")))) {
            line.client.onCall(
                    tells("second"),
                    h -> h.contexts("ivr").order(2).when(call -> call.from().startsWith("+1555")));
            line.client.onCall(
                    tells("first"),
                    h -> h.contexts("ivr").order(1).when(call -> call.from().equals(VIP)));
            line.simulator.call("ivr", VIP, Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("first");
            line.simulator.call("ivr", "+15557770000", Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("second");
            line.simulator.call("ivr", "+442000000000", Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("anybody");
        }
    }

    @Test
    void whereNoConditionIsMetTheHandlerOfAllOtherContextsAnswers() {
        try (Line line = line(client -> client.onCall(tells("others")))) {
            line.client.onCall(tells("never"), h -> h.contexts("ivr").when(call -> false));
            line.ring();
            assertThat(Watched.next(told)).isEqualTo("others");
        }
    }

    @Test
    void whereNobodyTakesItTheCallIsHandedBack() {
        try (Line line = line(client -> client)) {
            line.client.onCall(tells("never"), h -> h.contexts("ivr").when(call -> false));
            SimulatedCall caller = line.ring();
            assertThat(line.simulator.awaitFrame(RelayMethod.CALLING_PASS).at("call_id"))
                    .isEqualTo(caller.id());
            assertThat(line.watched.refusedOffer()).isEqualTo("no-handler");
            caller.awaitEnded();
            nothingIsLeft(line);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aConditionThatThrowsIsLoggedAndCountsAsNotMet() {
        try (Line line = line(client -> client.onCall("ivr", tells("anybody")))) {
            line.client.onCall(
                    tells("broken"),
                    h -> h.id("broken one").contexts("ivr").when(call -> {
                        throw new IllegalStateException("the calendar is away");
                    }));
            line.ring();
            assertThat(Watched.next(told)).isEqualTo("anybody");
            assertThat(log.at("ERROR")).singleElement().asString().contains("broken one");
            assertThat(log.text()).contains("the calendar is away");
        }
    }

    @Test
    void oneWithoutAConditionForAContextIsEnough() {
        try (Line line = line(client -> client.onCall("ivr", tells("anybody")))) {
            assertThatThrownBy(() -> line.client.onCall(tells("second"), h -> h.contexts("sales", "ivr")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ivr");
            assertThat(line.client.contexts()).containsExactly("ivr");
        }
    }

    @Test
    void aContextIsDroppedWithTheLastOfItsHandlers() {
        try (Line line = line(client -> client)) {
            Subscription first =
                    line.client.onCall(tells("a"), h -> h.contexts("sales").when(call -> false));
            Subscription second = line.client.onCall(tells("b"), h -> h.contexts("sales"));
            line.simulator.awaitSubscribed("sales");
            second.close();
            assertThat(line.client.contexts()).contains("sales");
            first.close();
            assertThat(line.simulator
                            .awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE)
                            .toString())
                    .contains("sales");
            assertThat(line.client.contexts()).containsExactly("ivr");
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void aHandlerWithoutAStageHasFailed() {
        try (Line line = line(client -> client.onCall("ivr", staged(null)))) {
            assertThat(line.ring().awaitEnded().endReason()).contains(EndReason.HANGUP);
            assertThat(line.watched.handlerOutcome()).isEqualTo("error");
            nothingIsLeft(line);
        }
    }

    /** Answers by what becomes of a stage. */
    private static CallHandler staged(CompletionStage<?> stage) {
        return new CallHandler() {
            @Override
            public void onCall(Call call) {
                throw new UnsupportedOperationException("handle is what is called");
            }

            @Override
            public CompletionStage<?> handle(Call call, Executor more) {
                call.answer();
                return stage;
            }
        };
    }

    @Test
    void aHandlerRunsUntilItsStageIsDoneAndHoldsNoThreadMeanwhile() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (Line line = line(client -> client.threads(t -> t.handlers(1).waitingHandlers(5))
                .onCall("ivr", staged(answer))
                .onCall("sales", tells("sales")))) {
            line.ring().awaitAnswered();
            line.simulator.awaitSubscribed("sales");
            line.simulator.call("sales", Line.CALLER, Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("sales");
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            // The one for sales has told its outcome, but may not have left yet.
            assertThat(line.client.runningHandlers()).isBetween(1, 2);
            answer.complete("done");
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            line.simulator.calls().forEach(SimulatedCall::hangUp);
            nothingIsLeft(line);
        }
    }

    @Test
    void aStageThatFailsIsAHandlerThatThrows() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (Line line = line(client -> client.onCall("ivr", staged(answer.thenApply(text -> text))))) {
            SimulatedCall caller = line.ring().awaitAnswered();
            answer.completeExceptionally(new IOException("the database is away"));
            assertThat(caller.awaitEnded().endReason()).contains(EndReason.HANGUP);
            assertThat(line.watched.handlerOutcome()).isEqualTo("error");
            assertThat(log.at("ERROR")).singleElement().asString().contains(caller.id());
            assertThat(log.text()).contains("the database is away");
            assertThat(caller.state()).isEqualTo(CallState.ENDED);
        }
    }
}
