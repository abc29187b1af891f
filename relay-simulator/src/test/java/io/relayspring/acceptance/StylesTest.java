package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One scenario, a playback, through all ways to learn of its outcome and all ways it can end. */
class StylesTest {

    private enum Style {
        AWAIT {
            @Override
            Object learn(Pending<Playback> pending) {
                try {
                    return pending.await();
                } catch (RelayException e) {
                    return e;
                }
            }
        },
        AWAIT_FOR_A_WHILE {
            @Override
            Object learn(Pending<Playback> pending) {
                while (true) {
                    try {
                        return pending.await(ofMillis(5));
                    } catch (AwaitTimeoutException e) {
                        assertThat(e.timeout()).isEqualTo(ofMillis(5));
                    } catch (RelayException e) {
                        return e;
                    }
                }
            }
        },
        LISTENERS {
            @Override
            Object learn(Pending<Playback> pending) {
                BlockingQueue<Object> told = new LinkedBlockingQueue<>();
                pending.onCompleted(told::add).onFailed(told::add);
                return Watched.next(told);
            }
        },
        FUTURE {
            @Override
            Object learn(Pending<Playback> pending) throws Exception {
                try {
                    return pending.toFuture().get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    return e.getCause();
                }
            }
        },
        FUTURE_CHAIN {
            @Override
            Object learn(Pending<Playback> pending) throws Exception {
                return pending.toFuture()
                        .<Object>handle((value, failure) -> value == null ? failure : value)
                        .get(30, TimeUnit.SECONDS);
            }
        };

        abstract Object learn(Pending<Playback> pending) throws Exception;
    }

    private enum End {
        PLAYED {
            @Override
            void bringAbout(Line line, SimulatedCall caller) {
                caller.awaitPlaying().finishPlayback();
            }

            @Override
            void check(Object outcome) {
                assertThat(outcome).isInstanceOfSatisfying(Playback.class, playback -> {
                    assertThat(playback.isFinished()).isTrue();
                    assertThat(playback.isCallGone()).isFalse();
                });
            }
        },
        REFUSED {
            @Override
            void prepare(Line line) {
                line.simulator.faults().refuse(RelayMethod.CALLING_PLAY, "409", "Not now");
            }

            @Override
            void check(Object outcome) {
                assertThat(outcome).isInstanceOfSatisfying(CommandException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("409");
                    assertThat(refusal.reason()).isEqualTo("Not now");
                    assertThat(refusal.method()).isEqualTo("calling.play");
                });
            }
        },
        GONE {
            @Override
            void bringAbout(Line line, SimulatedCall caller) {
                caller.awaitPlaying().hangUp();
            }

            @Override
            void check(Object outcome) {
                assertThat(outcome).isInstanceOfSatisfying(Playback.class, playback -> {
                    assertThat(playback.isCallGone()).isTrue();
                    assertThat(playback.isFinished()).isFalse();
                });
            }
        },
        GONE_BEFORE {
            @Override
            void prepare(Line line) {
                line.simulator.faults().refuse(RelayMethod.CALLING_ANSWER, "404", "No such call");
            }

            @Override
            void check(Object outcome) {
                assertThat(outcome).isInstanceOf(CallGoneException.class);
            }
        },
        UNANSWERED {
            @Override
            void prepare(Line line) {
                line.simulator.faults().neverAnswer(RelayMethod.CALLING_PLAY);
            }

            @Override
            void check(Object outcome) {
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                ConnectionException.class,
                                failure -> assertThat(failure)
                                        .hasMessageContaining("calling.play")
                                        .hasMessageContaining("1000 ms"));
            }
        };

        void prepare(Line line) {}

        void bringAbout(Line line, SimulatedCall caller) {}

        abstract void check(Object outcome);
    }

    static Stream<Arguments> all() {
        return Arrays.stream(End.values())
                .flatMap(end -> Arrays.stream(Style.values()).map(style -> Arguments.arguments(end, style)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void everyEndIsLearntInEveryStyle(End end, Style style) {
        BlockingQueue<Object> learnt = new LinkedBlockingQueue<>();
        try (Line line = Line.built(
                Pace.MANUAL,
                client -> client.requestTimeout(ofSeconds(1)).onCall("ivr", call -> {
                    call.answer().await();
                    learnt.add(style.learn(call.play(tts("Hello."))));
                }))) {
            end.prepare(line);
            SimulatedCall caller = line.ring();
            end.bringAbout(line, caller);
            end.check(Watched.next(learnt));
        }
    }
}
