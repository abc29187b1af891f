package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedSession;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets which call, and what becomes of those that nobody gets. */
class RoutingTest {

    private final CapturedLog log = CapturedLog.at(Level.WARN);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void closeLog() {
        goOn.countDown();
        log.close();
    }

    @Test
    void contextsOfHandlersAreSubscribed() {
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> client.contexts("plain")
                        .onCall("ivr", call -> {})
                        .onCall("sales", call -> {})
                        .onMessage("sms", message -> {}))) {
            SimulatedSession session = line.simulator.awaitSession();
            assertThat(session.contexts()).containsExactlyInAnyOrder("plain", "ivr", "sales", "sms");
            assertThat(line.client.contexts()).containsExactlyInAnyOrder("plain", "ivr", "sales", "sms");
        }
    }

    @Test
    void eachContextHasItsHandlerAndTheOthersShareOne() {
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> client.contexts("anything")
                        .onCall("ivr", call -> told.add("ivr " + call.context()))
                        .onCall(call -> told.add("fallback " + call.context())))) {
            line.ring();
            assertThat(Watched.next(told)).isEqualTo("ivr ivr");
            line.simulator.call("anything", Line.CALLER, Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("fallback anything");
            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void aCallThatNobodyHandlesIsHandedBackAndASecondTimeEndedAsBusy() {
        try (Line line = Line.built(Pace.INSTANT, client -> client.contexts("ivr"))) {
            SimulatedCall caller = line.ring();
            caller.awaitEnded();
            assertThat(line.simulator.journal(RelayMethod.CALLING_PASS))
                    .singleElement()
                    .satisfies(pass -> assertThat(pass.at("call_id")).isEqualTo(caller.id()));
            assertThat(log.warnings()).allMatch(warning -> warning.contains("ivr") && warning.contains(caller.id()));
            assertThat(line.watched.refusedOffer()).isEqualTo("no-handler");
            assertThat(line.client.calls()).isEmpty();
        }
    }

    @Test
    void theOfferThatIsRepeatedWhileItIsBeingHandedBackIsNotASecondOne() {
        try (Line line = Line.built(Pace.INSTANT, client -> client.contexts("ivr"))) {
            ActiveFault held = line.simulator.faults().holdAnswer(RelayMethod.CALLING_PASS);
            line.simulator.faults().duplicateEvents().times(1);
            line.ring();
            held.awaitHit();
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(line.simulator.journal(RelayMethod.CALLING_END)).isEmpty();
            assertThat(log.warnings()).hasSize(1);
        }
    }

    @Test
    void offersOverTheLimitAreHandedBack() {
        ExecutorService pool = Executors.newCachedThreadPool();
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> client.maxActiveCalls(1).handlerExecutor(pool).onCall("ivr", call -> {
                    told.add(call.id());
                    goOn.await();
                }))) {
            SimulatedCall first = line.ring();
            assertThat(Watched.next(told)).isEqualTo(first.id());
            SimulatedCall second = line.ring();
            assertThat(line.watched.refusedOffer()).isEqualTo("limit");
            assertThat(line.simulator.awaitFrame(RelayMethod.CALLING_PASS).at("call_id"))
                    .isEqualTo(second.id());
            first.hangUp();
            goOn.countDown();
            line.watched.handlerOutcome();
            line.watched.awaitCallEnded();
            SimulatedCall third = line.ring();
            assertThat(Watched.next(told)).isEqualTo(third.id());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theSameOfferTwiceStartsOneHandler() {
        try (Line line = Line.of(call -> {
            told.add(call.id());
            call.answer();
            call.play(tts("Hello.")).await();
            call.hangup();
        })) {
            SimulatedCall caller = line.ring().awaitHeard("Hello.");
            caller.sendEvent("calling.call.receive", Map.of("context", "ivr", "call_state", "ringing"));
            caller.awaitEnded();
            line.watched.awaitCallEnded();
            caller.sendEvent("calling.call.receive", Map.of("context", "ivr", "call_state", "ringing"));
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(told).containsExactly(caller.id());
            assertThat(line.client.calls()).isEmpty();
        }
    }

    @Test
    void anOfferWithoutAnIdIsPassedOver() {
        try (Line line = Line.of(call -> told.add(call.id()))) {
            SimulatedSession session = line.simulator.awaitSession();
            session.sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"signalwire.event\",\"params\":"
                    + "{\"event_type\":\"calling.call.receive\",\"params\":{\"context\":\"ivr\",\"call_id\":\"\"}}}");
            SimulatedCall caller = line.ring();
            assertThat(Watched.next(told)).isEqualTo(caller.id());
            assertThat(log.warnings()).singleElement().asString().contains("without an id");
        }
    }

    @Test
    void aHandlerThatThrowsIsToldOfOnceAndTheCallIsHungUp() {
        try (Line line = Line.of(call -> {
            call.answer().await();
            throw new IOException("the database is away");
        })) {
            SimulatedCall caller = line.ring().awaitEnded();
            assertThat(line.watched.handlerOutcome()).isEqualTo("error");
            assertThat(caller.endReason()).contains(EndReason.HANGUP);
            assertThat(log.at("ERROR")).singleElement().asString().contains(caller.id());
            assertThat(log.text()).contains("the database is away");
        }
    }

    @Test
    void aHandlerThatReturnsLeavesTheCallUp() {
        try (Line line = Line.of(call -> call.answer().await())) {
            SimulatedCall caller = line.ring().awaitAnswered();
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            Call call = line.client.call(caller.id()).orElseThrow();
            call.play(tts("Still here.")).await();
            assertThat(call.hangup().await().code()).isEqualTo("200");
            caller.awaitEnded();
        }
    }

    @Test
    void handlersComeAndGoAtRunTime() {
        try (Line line = Line.of(call -> told.add("ivr"))) {
            Subscription sales = line.client.onCall("sales", call -> told.add("sales"));
            line.simulator.awaitSubscribed("sales");
            line.simulator.call("sales", Line.CALLER, Line.OFFICE);
            assertThat(Watched.next(told)).isEqualTo("sales");
            sales.close();
            sales.close();
            assertThat(line.simulator
                            .awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE)
                            .at("contexts"))
                    .isEqualTo(List.of("sales"));
            assertThat(line.client.contexts()).containsExactly("ivr");
            assertThat(line.simulator.journal(RelayMethod.SIGNALWIRE_UNRECEIVE)).hasSize(1);
        }
    }

    @Test
    void contextsAreReceivedAndUnreceived() {
        try (Line line = Line.of(call -> {})) {
            assertThat(line.client.receive("a", "b").await().code()).isEqualTo("200");
            assertThat(line.simulator.awaitSession().contexts()).containsExactlyInAnyOrder("ivr", "a", "b");
            line.client.unreceive("a").await();
            assertThat(line.simulator.awaitSession().contexts()).containsExactlyInAnyOrder("ivr", "b");
            assertThatThrownBy(() -> line.client.receive("good", " "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("context");
            assertThat(line.client.contexts()).containsExactlyInAnyOrder("ivr", "b");
        }
    }

    @Test
    void aContextHasOneHandlerOnly() {
        try (Line line = Line.of(call -> {})) {
            assertThatThrownBy(() -> line.client.onCall("ivr", call -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ivr");
            line.client.onCall(call -> {});
            assertThatThrownBy(() -> line.client.onCall(call -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void messagesReachTheirHandlerOnce() throws InterruptedException {
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> client.onCall("ivr", call -> {})
                        .onMessage("sms", message -> told.add(message.from() + " " + message.body())))) {
            line.simulator.awaitSubscribed("sms");
            line.simulator.faults().duplicateEvents();
            line.simulator.text("sms", Line.CALLER, Line.OFFICE, "Hello");
            assertThat(Watched.next(told)).isEqualTo(Line.CALLER + " Hello");
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(told.poll(50, TimeUnit.MILLISECONDS)).isNull();
            assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
        }
    }
}
