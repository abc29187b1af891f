package io.relayspring.boot;

import static io.relayspring.boot.Awaited.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.media.Media;
import io.relayspring.core.message.Message;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.validation.Validator;

/** Beans of the application that make ours step aside. */
class BackOffTest {

    private static final String CALLER = "+15551234567";
    private static final String OFFICE = "+15557654321";

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner runner = RelayRunner.simulated().withBean(Handlers.class, Handlers::new);

    @Test
    void handlersRunOnTheApplicationsExecutor() {
        runner.withBean("relayHandlerExecutor", Executor.class, () -> new SimpleAsyncTaskExecutor("own-handler-"))
                .run(context -> {
                    ring(context.getBean(RelaySimulator.class), "thread");
                    assertThat(next(seen)).asString().startsWith("own-handler-");
                });
    }

    @Test
    void listenersRunOnTheApplicationsExecutor() {
        runner.withBean("relayCallbackExecutor", Executor.class, () -> new SimpleAsyncTaskExecutor("own-callback-"))
                .run(context -> {
                    context.getBean(RelayClient.class)
                            .on(
                                    "calling.call.receive",
                                    event -> seen.add(Thread.currentThread().getName()));
                    ring(context.getBean(RelaySimulator.class), "quiet");
                    assertThat(next(seen)).asString().startsWith("own-callback-");
                });
    }

    @Test
    void anotherExecutorOfTheApplicationIsNotTaken() {
        runner.withBean("applicationTaskExecutor", Executor.class, () -> task -> {
                    throw new IllegalStateException("not ours");
                })
                .run(context -> {
                    ring(context.getBean(RelaySimulator.class), "thread");
                    assertThat(next(seen)).asString().startsWith("relay-default-handler-");
                });
    }

    // One of ours would make "the validator" of an application ambiguous, or be taken for it.
    @Test
    void noValidatorIsAdded() {
        runner.run(context -> assertThat(context).doesNotHaveBean(Validator.class));
    }

    @Test
    void theSupplierIsAskedBeforeEachConnect() {
        try (RelaySimulator server = RelaySimulator.builder().start()) {
            RelayRunner.plain()
                    .withPropertyValues("signalwire.relay.url=" + server.url(), "signalwire.relay.contexts=ivr")
                    .withPropertyValues("signalwire.relay.reconnect.initial-delay=1ms")
                    .withBean(RelayCredentialsSupplier.class, () -> () -> {
                        seen.add("asked");
                        return Credentials.token(server.project(), server.token());
                    })
                    .run(context -> {
                        server.awaitSubscribed("ivr");
                        server.faults().dropAll();
                        server.awaitFrames(RelayMethod.SIGNALWIRE_CONNECT, 2);
                        assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
                    });
        }
    }

    @Test
    void anErrorHandlerDecidesWhatBecomesOfTheCall() {
        runner.withBean(RelayHandlerErrorHandler.class, () -> new Apology(seen)).run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            assertThat(ring(simulator, "broken")
                            .awaitHeard("sorry")
                            .awaitEnded()
                            .endReason())
                    .contains(EndReason.HANGUP);
            assertThat(next(seen)).isEqualTo("the handler's own fault");
        });
    }

    @Test
    void anErrorHandlerIsNotToldOfACallerWhoHungUp() {
        runner.withBean(RelayHandlerErrorHandler.class, () -> new Apology(seen)).run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            ring(simulator, "patient").awaitAnswered().hangUp();
            assertThat(next(seen)).isEqualTo("gone");
            ring(simulator, "thread").awaitEnded();
            assertThat(next(seen)).asString().startsWith("relay-");
        });
    }

    @Test
    void anErrorHandlerIsToldOfMessagesToo() {
        runner.withBean(RelayHandlerErrorHandler.class, () -> new Apology(seen)).run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("texts");
            simulator.text("texts", CALLER, OFFICE, "Hello?");
            assertThat(next(seen)).isEqualTo("message: cannot read");
        });
    }

    @Test
    void aCallIsHungUpAfterItsHandlerWhereThatIsWanted() {
        runner.withPropertyValues("signalwire.relay.handlers.after-return=hangup")
                .run(context ->
                        ring(context.getBean(RelaySimulator.class), "quiet").awaitEnded());
    }

    @Test
    void observersOfTheApplicationAreShownWhatHappens() {
        runner.withBean(RelayObserver.class, () -> new RelayObserver() {
                    @Override
                    public void connectionChanged(ConnectionChange change) {
                        if (change.after() == ConnectionState.READY) {
                            seen.add("ready");
                        }
                    }
                })
                .run(context -> assertThat(next(seen)).isEqualTo("ready"));
    }

    private static SimulatedCall ring(RelaySimulator simulator, String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, CALLER, OFFICE);
    }

    private record Apology(BlockingQueue<Object> seen) implements RelayHandlerErrorHandler {

        @Override
        public void onCallError(Call call, Exception failure) {
            seen.add(String.valueOf(failure.getMessage()));
            call.play(Media.tts("We are sorry.")).await();
            call.hangup();
        }

        @Override
        public void onMessageError(Message message, Exception failure) {
            seen.add("message: " + failure.getMessage());
        }
    }

    class Handlers {

        @RelayCallHandler("thread")
        void thread(Call call) {
            seen.add(Thread.currentThread().getName());
            call.hangup();
        }

        @RelayCallHandler("quiet")
        void quiet(Call call) {
            call.answer();
        }

        @RelayCallHandler("broken")
        void broken(Call call) {
            call.answer();
            throw new IllegalStateException("the handler's own fault");
        }

        @RelayCallHandler("patient")
        void patient(Call call) {
            call.answer().await();
            call.ended().await();
            seen.add("gone");
            call.play(Media.tts("Still there?")).await();
        }

        @RelayMessageHandler("texts")
        void text(Message message) {
            throw new IllegalStateException("cannot read");
        }
    }
}
