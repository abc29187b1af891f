package io.relayspring.acceptance.connection;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of offers when as many calls are up as are allowed. */
class LimitsTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private final RelayObserver observer = new RelayObserver() {
        @Override
        public void offerRefused(String context, String why) {
            refused.add(context + " " + why);
        }
    };

    private Line open(OverLimit overLimit) throws InterruptedException {
        return Line.open(b -> b.onCall("office", offered::add)
                .maxActiveCalls(1)
                // The one thread may not have come back yet from the handler of the call before.
                .threads(t -> t.waitingHandlers(1))
                .overLimit(overLimit)
                .observer(observer));
    }

    @Test
    void anOfferOverTheLimitIsPassedOnToAnotherConsumer() throws InterruptedException {
        BlockingQueue<Call> elsewhere = new LinkedBlockingQueue<>();
        try (Line line = open(OverLimit.PASS);
                RelayClient other = Line.builder(line.simulator)
                        .name("other")
                        .onCall("office", elsewhere::add)
                        .build()) {
            line.ring();
            Call first = offered.poll(10, TimeUnit.SECONDS);
            other.start().ready().await(ofSeconds(10));
            // Whoever is offered these: of two calls and a place for one here, the other side has at least one.
            line.ring();
            line.ring();
            assertThat(elsewhere.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(elsewhere.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(refused).containsOnly("office limit").isNotEmpty();
            line.simulator.awaitFrame(RelayMethod.CALLING_PASS);
            assertThat(line.client.activeCalls()).isEqualTo(1);
            assertThat(first).isNotNull();
        }
    }

    @Test
    void anOfferOverTheLimitIsRejectedAsBusy() throws InterruptedException {
        try (Line line = open(OverLimit.BUSY)) {
            line.ring();
            Call first = offered.poll(10, TimeUnit.SECONDS);
            SimulatedCall second = line.ring().awaitEnded();
            assertThat(second.endReason()).contains(EndReason.BUSY);
            assertThat(line.simulator.journal(RelayMethod.CALLING_PASS)).isEmpty();
            assertThat(refused).containsExactly("office limit");
            first.hangup().await(ofSeconds(10));
            first.ended().await(ofSeconds(10));
            line.ring();
            assertThat(offered.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void anOfferOverTheLimitIsIgnored() throws InterruptedException {
        try (Line line = open(OverLimit.IGNORE)) {
            line.ring();
            Call first = offered.poll(10, TimeUnit.SECONDS);
            line.ring();
            assertThat(refused.poll(10, TimeUnit.SECONDS)).isEqualTo("office limit");
            first.answer().await(ofSeconds(10));
            assertThat(line.simulator.journal(RelayMethod.CALLING_PASS)).isEmpty();
            assertThat(line.simulator.journal(RelayMethod.CALLING_END)).isEmpty();
            assertThat(line.client.activeCalls()).isEqualTo(1);
        }
    }

    @Test
    void anOfferForWhoseHandlerThereIsNoThreadIsOverTheLimitToo() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add)
                .overLimit(OverLimit.BUSY)
                .observer(observer)
                .handlerExecutor(task -> {
                    throw new RejectedExecutionException("full");
                }))) {
            SimulatedCall call = line.ring().awaitEnded();
            assertThat(call.endReason()).contains(EndReason.BUSY);
            assertThat(refused).containsExactly("office limit");
            assertThat(line.client.activeCalls()).isZero();
        }
    }
}
