package io.relayspring.boot;

import static io.relayspring.boot.Awaited.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialAction;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.media.Media;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What the properties about calls do, as callers and the application see it. */
class CallEffectsTest {

    private static final String CALLER = "+15551234567";
    private static final String OFFICE = "+15557654321";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner runner = RelayRunner.simulated()
            .withBean(Handlers.class, Handlers::new)
            .withBean(RelayObserver.class, () -> new RelayObserver() {
                @Override
                public void offerRefused(String context, String why) {
                    seen.add("refused: " + why);
                }
            });

    @Test
    void overTheLimitACallIsBusyPassedOnOrIgnored() {
        overLimit("busy", RelayMethod.CALLING_END);
        overLimit("pass", RelayMethod.CALLING_PASS);
        runner.withPropertyValues("signalwire.relay.max-active-calls=1", "signalwire.relay.over-limit=ignore")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    ring(simulator, "office").awaitAnswered();
                    ring(simulator, "office");
                    assertThat(next(seen)).isEqualTo("refused: limit");
                    assertThat(simulator.journal(RelayMethod.CALLING_PASS)).isEmpty();
                    assertThat(simulator.journal(RelayMethod.CALLING_END)).isEmpty();
                });
    }

    private void overLimit(String what, RelayMethod sent) {
        runner.withPropertyValues("signalwire.relay.max-active-calls=1", "signalwire.relay.over-limit=" + what)
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    ring(simulator, "office").awaitAnswered();
                    ring(simulator, "office");
                    simulator.awaitFrame(sent);
                    assertThat(next(seen)).isEqualTo("refused: limit");
                });
        seen.clear();
    }

    @Test
    void aVerbThatIsRefusedFailsOrIsEmpty() {
        refusedPlay("raise", "CommandException");
        refusedPlay("ignore", "played");
    }

    private void refusedPlay(String callErrors, String outcome) {
        runner.withPropertyValues("signalwire.relay.call-errors=" + callErrors).run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.faults().refuse(RelayMethod.CALLING_PLAY, "500", "no music today");
            ring(simulator, "music");
            assertThat(next(seen)).isEqualTo(outcome);
        });
    }

    @Test
    void nobodyIsRungForLongerThanTheDialTimeout() {
        runner.withPropertyValues("signalwire.relay.dial.timeout=50ms").run(context -> {
            context.getBean(RelaySimulator.class).phone(CALLER).rings();
            DialAction dial = dial(context, CALLER);
            assertThatExceptionOfType(DialFailedException.class).isThrownBy(() -> dial.await(PATIENCE));
        });
    }

    @Test
    void onlyAllowedDestinationsAreDialledAndTexted() {
        runner.withPropertyValues("signalwire.relay.allowed-destinations=+15551")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    RelayClient client = context.getBean(RelayClient.class);
                    DialAction stranger = dial(context, "+15552222222");
                    assertThatExceptionOfType(CommandException.class).isThrownBy(() -> stranger.await(PATIENCE));
                    assertThatExceptionOfType(CommandException.class)
                            .isThrownBy(() -> client.send("+15552222222", "Hello.", m -> m.from(OFFICE))
                                    .await(PATIENCE));
                    dial(context, CALLER).await(PATIENCE);
                    client.send(CALLER, "Hello.", m -> m.from(OFFICE)).await(PATIENCE);
                    assertThat(simulator.journal(RelayMethod.CALLING_DIAL)).hasSize(1);
                    assertThat(simulator.journal(RelayMethod.MESSAGING_SEND)).hasSize(1);
                });
    }

    @Test
    void asManyListenersRunAtOnceAsMay() {
        runner.withPropertyValues("signalwire.relay.callbacks.concurrency=1").run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            List<SimulatedCall> calls =
                    Stream.generate(() -> ring(simulator, "listened")).limit(5).toList();
            calls.forEach(SimulatedCall::awaitAnswered);
            calls.forEach(SimulatedCall::hangUp);
            String first = next(seen);
            for (int i = 1; i < calls.size(); i++) {
                assertThat(next(seen)).isEqualTo(first);
            }
        });
    }

    @Test
    void aCallThatIsUpLongerThanItsHandlerIsLeftOrHungUp() {
        runner.withPropertyValues("signalwire.relay.handlers.after-return=hangup")
                .run(context -> assertThat(ring(context.getBean(RelaySimulator.class), "office")
                                .awaitEnded()
                                .endReason())
                        .contains(EndReason.HANGUP));
    }

    private static DialAction dial(ApplicationContext context, String number) {
        return context.getBean(RelayClient.class).dial(Device.phone(number, p -> p.from(OFFICE)));
    }

    private static SimulatedCall ring(RelaySimulator simulator, String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, CALLER, OFFICE);
    }

    class Handlers {

        @RelayCallHandler("office")
        void office(Call call) {
            call.answer().await();
        }

        @RelayCallHandler("listened")
        void listened(Call call) {
            call.ended().onCompleted(ended -> seen.add(Thread.currentThread().getName()));
            call.answer().await();
        }

        @RelayCallHandler("music")
        void music(Call call) {
            call.answer().await();
            try {
                call.play(Media.tts("la la la")).await();
                seen.add("played");
            } catch (CommandException refused) {
                seen.add("CommandException");
            }
        }
    }
}
