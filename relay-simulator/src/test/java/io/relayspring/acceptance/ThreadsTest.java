package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever listeners do and however few threads they have: verbs work in them, and nobody else is held up. */
class ThreadsTest {

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    /** Threads for callbacks; how few they may be is the point. */
    private enum Callbacks {
        ONE {
            @Override
            RelayClientBuilder of(RelayClientBuilder client, ExecutorService pool) {
                return client.callbackExecutor(pool);
            }
        },
        TWO {
            @Override
            RelayClientBuilder of(RelayClientBuilder client, ExecutorService pool) {
                return client.callbackExecutor(pool);
            }

            @Override
            int threads() {
                return 2;
            }
        },
        OWN,
        VIRTUAL {
            @Override
            RelayClientBuilder of(RelayClientBuilder client, ExecutorService pool) {
                return client.virtualThreads(true);
            }
        };

        RelayClientBuilder of(RelayClientBuilder client, ExecutorService pool) {
            return client;
        }

        int threads() {
            return 1;
        }
    }

    static Stream<Callbacks> kinds() {
        return Stream.of(Callbacks.values())
                .filter(kind -> kind != Callbacks.VIRTUAL || Runtime.version().feature() >= 21);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void verbsAndWaitsWorkInListenersAndCallbacks(Callbacks kind) {
        ExecutorService pool = Executors.newFixedThreadPool(kind.threads());
        try (Line line =
                Line.built(Pace.INSTANT, client -> kind.of(client, pool).onCall("ivr", this::askInListeners))) {
            SimulatedCall caller = line.ring();
            for (int i = 0; i < 4; i++) {
                assertThat(Watched.next(told)).isInstanceOf(Playback.class);
            }
            caller.hangUp();
            caller.awaitHeard("in a listener")
                    .awaitHeard("in a callback")
                    .awaitHeard("by future")
                    .awaitEnded();
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
        } finally {
            pool.shutdownNow();
        }
    }

    private void askInListeners(Call call) {
        call.on(CallStateEvent.class, event -> {
            if (event.state() == CallState.ANSWERED) {
                told.add(call.play(tts("in a listener")).await());
                told.add(inTime(call));
            }
        });
        call.answer().onCompleted(answer -> {
            told.add(call.play(tts("in a callback")).await());
            told.add(inTime(call));
        });
        call.ended().await();
    }

    private static Playback inTime(Call call) {
        try {
            return call.play(tts("by future")).toFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aListenerThatBlocksHoldsUpNeitherAcknowledgementsNorWaitsNorOtherVerbs(Callbacks kind) {
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(kind.threads());
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> kind.of(client, pool).onCall("ivr", call -> {
                    call.on(CallStateEvent.class, event -> block(goOn));
                    call.answer().await();
                    told.add(call.play(tts("Hello.")).await());
                    call.hangup().await();
                }))) {
            for (int i = 0; i < 3; i++) {
                line.ring().awaitHeard("Hello.").awaitEnded();
                assertThat(Watched.next(told)).isInstanceOf(Playback.class);
            }
            line.simulator.awaitSession().awaitAcknowledged();
            assertThat(line.client.reconnects()).isZero();
            goOn.countDown();
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void aListenerThatThrowsHarmsNobodyAndIsToldOf() {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.of(call -> {
                    call.on(PlayEvent.class, event -> {
                        throw new IllegalStateException("broken listener");
                    });
                    call.on(PlayEvent.class, told::add);
                    call.answer();
                    call.play(tts("Hello."))
                            .onCompleted(outcome -> {
                                throw new IllegalStateException("broken callback");
                            })
                            .onCompleted(told::add)
                            .await();
                    call.hangup();
                })) {
            SimulatedCall caller = line.ring().awaitEnded();
            assertThat(Watched.next(told)).isInstanceOf(PlayEvent.class);
            assertThat(Watched.next(told)).isInstanceOf(PlayEvent.class);
            assertThat(Watched.next(told))
                    .as("what the callback after the broken one got")
                    .isInstanceOf(Playback.class);
            assertThat(log.text()).contains("broken listener", "broken callback", caller.id());
        }
    }

    @Test
    void callbacksThatFindNoThreadAreDroppedCountedAndWarnedOfWhileWaitsGoOn() {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.built(
                        Pace.INSTANT,
                        client -> client.callbackExecutor(task -> {
                                    throw new RejectedExecutionException("no threads today");
                                })
                                .onCall("ivr", call -> {
                                    call.on(PlayEvent.class, told::add);
                                    call.answer().onCompleted(told::add).await();
                                    call.play(tts("Hello.")).await();
                                    call.hangup();
                                }))) {
            line.ring().awaitHeard("Hello.").awaitEnded();
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            line.watched.awaitCallEnded();
            assertThat(told).isEmpty();
            assertThat(line.watched.dropped.get()).isGreaterThanOrEqualTo(3);
            assertThat(log.warnings()).anyMatch(warning -> warning.contains("dropped"));
        }
    }

    @Test
    void aCallThatFindsNoHandlerThreadIsHandedBack() {
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.built(
                        Pace.INSTANT,
                        client -> client.handlerExecutor(pool).onCall("ivr", call -> {
                            told.add(call.id());
                            block(goOn);
                        }))) {
            SimulatedCall first = line.ring();
            assertThat(Watched.next(told)).isEqualTo(first.id());
            SimulatedCall second = line.ring();
            assertThat(line.watched.refusedOffer()).isEqualTo("limit");
            assertThat(line.simulator.awaitFrame(RelayMethod.CALLING_PASS).at("call_id"))
                    .isEqualTo(second.id());
            assertThat(line.client.calls()).extracting(Call::id).containsExactly(first.id());
            assertThat(log.warnings()).anyMatch(warning -> warning.contains(second.id()));
            goOn.countDown();
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    private static void block(CountDownLatch goOn) {
        try {
            assertThat(goOn.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
