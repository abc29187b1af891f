package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.event.HandlerRegistration;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many calls a handler is at, and what becomes of those who wait. */
class HandlerPlacesTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Semaphore goOn = new Semaphore(0);

    @AfterEach
    void letGo() {
        goOn.release(1000);
    }

    private static Line line(UnaryOperator<RelayClientBuilder> more) {
        return Line.built(Pace.INSTANT, client -> more.apply(client.contexts("ivr")));
    }

    private CallHandler tells(String name) {
        return call -> told.add(name);
    }

    @Test
    void aSlowHandlerDoesNotDelayAnothersCallsBeyondItsConcurrency() {
        try (Line line = line(client -> client.threads(t -> t.handlers(3).waitingHandlers(5)))) {
            line.client.onCall(call -> goOn.acquire(), h -> h.contexts("slow").concurrency(2));
            line.client.onCall(tells("quick"), h -> h.contexts("ivr"));
            line.simulator.awaitSubscribed("slow");
            for (int i = 0; i < 10; i++) {
                line.simulator.call("slow", Line.CALLER, Line.OFFICE);
            }
            for (int i = 0; i < 10; i++) {
                line.ring();
                assertThat(Watched.next(told)).isEqualTo("quick");
            }
            // The last of the quick ones has told, but may not have left yet.
            assertThat(line.client.runningHandlers()).isBetween(10, 11);
        }
    }

    /** Handles one call after the other: tells its id, then waits. */
    private HandlerRegistration tellsOneAtATime(Line line) {
        return line.client.onCall(
                call -> {
                    told.add(call.id());
                    goOn.acquire();
                },
                h -> h.contexts("ivr").concurrency(1));
    }

    /** A call that the handler is at. */
    private SimulatedCall handled(Line line) {
        SimulatedCall call = line.ring();
        assertThat(Watched.next(told)).isEqualTo(call.id());
        return call;
    }

    @Test
    void thoseWhoWaitForAPlaceHaveItInTheOrderOfTheirComing() {
        try (Line line = line(client -> client)) {
            tellsOneAtATime(line);
            handled(line);
            SimulatedCall second = line.ring();
            SimulatedCall third = line.ring();
            goOn.release();
            assertThat(Watched.next(told)).isEqualTo(second.id());
            assertThat(told).isEmpty();
            goOn.release();
            assertThat(Watched.next(told)).isEqualTo(third.id());
        }
    }

    @Test
    void whoWaitsForAPlaceWhileTheClientStopsIsPassedOn() {
        try (Line line = line(client -> client)) {
            line.client.onCall(
                    call -> {
                        call.answer().await();
                        goOn.acquire();
                    },
                    h -> h.contexts("ivr").concurrency(1));
            SimulatedCall first = line.ring().awaitAnswered();
            SimulatedCall second = line.ring();
            Pending<ConnectionState> drained = line.client.drain();
            assertThat(line.simulator.awaitFrame(RelayMethod.CALLING_PASS).at("call_id"))
                    .isEqualTo(second.id());
            first.hangUp();
            goOn.release(2);
            drained.await(Duration.ofSeconds(30));
            assertThat(line.client.runningHandlers()).isZero();
        }
    }

    @Test
    void thoseWhoWaitAreServedThoughEveryThreadIsTaken() {
        try (Line line = line(client -> client.threads(t -> t.handlers(1)))) {
            tellsOneAtATime(line);
            for (int i = 0; i < 3; i++) {
                line.ring();
            }
            line.simulator.awaitSession().awaitAcknowledged();
            goOn.release(3);
            for (int i = 0; i < 3; i++) {
                assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            }
            assertThat(told).hasSize(3);
            assertThat(line.watched.refusedOffers).isEmpty();
        }
    }

    @Test
    void whoHangsUpWhileWaitingIsNotHandled() {
        try (Line line = line(client -> client)) {
            tellsOneAtATime(line);
            SimulatedCall first = handled(line);
            SimulatedCall second = line.ring();
            SimulatedCall third = line.ring();
            second.hangUp();
            assertThat(line.watched.refusedOffer()).isEqualTo("gone");
            goOn.release();
            assertThat(Watched.next(told)).isEqualTo(third.id());
            goOn.release();
            first.hangUp();
            third.hangUp();
            line.client.drain().await(Duration.ofSeconds(30));
            assertThat(line.client.runningHandlers()).isZero();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aHandlerThatComesBackHasTheSamePlaces() {
        try (Line line = line(client -> client)) {
            HandlerRegistration handler = tellsOneAtATime(line);
            handled(line);
            handler.pause();
            assertThat(handler.isRunning()).isFalse();
            handler.resume();
            SimulatedCall second = line.ring();
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(told).isEmpty();
            goOn.release();
            assertThat(Watched.next(told)).isEqualTo(second.id());
            handler.close();
            assertThatThrownBy(handler::resume).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aClientThatIsStartedAgainHasAllItsPlaces() {
        try (Line line = line(client -> client.threads(t -> t.handlers(1).waitingHandlers(5)))) {
            line.client.onCall(call -> goOn.acquire(), h -> h.contexts("busy"));
            line.client.onCall(tells("waited"), h -> h.contexts("ivr").concurrency(1));
            line.simulator.awaitSubscribed("busy");
            line.simulator.call("busy", Line.CALLER, Line.OFFICE);
            line.ring();
            line.simulator.awaitSession().awaitAcknowledged();
            line.client.close();
            line.client.start();
            line.client.ready().await(Duration.ofSeconds(30));
            line.ring();
            assertThat(Watched.next(told)).isEqualTo("waited");
        }
    }
}
