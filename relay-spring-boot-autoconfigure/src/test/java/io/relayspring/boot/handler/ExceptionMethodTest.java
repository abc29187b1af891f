package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;
import io.relayspring.simulator.SimulatedCall;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.messaging.handler.annotation.Header;

/** What a handler throws goes to its own bean first, then to the error handler, then to the log. */
@ExtendWith(OutputCaptureExtension.class)
class ExceptionMethodTest extends HandlerCase {

    /** Throws what the context is called. */
    class Fragile {

        @RelayCallHandler(context = {"state", "io", "file", "argument", "clumsy"})
        void answer(Call call, @Header String context) throws Exception {
            call.answer().await();
            throw switch (context) {
                case "io" -> new IOException("the disk is full");
                case "file" -> new FileNotFoundException("no greeting");
                case "argument" -> new IllegalArgumentException("nobody is for this");
                case "clumsy" -> new UnsupportedOperationException("first");
                default -> new IllegalStateException("wrapped", new IOException("inside"));
            };
        }

        @RelayCallHandler("staged")
        CompletionStage<String> staged(Call call) {
            call.answer();
            return CompletableFuture.failedFuture(new IOException("later"));
        }

        @RelayExceptionHandler
        void disk(IOException failure, Call call, @Header("from") String from) {
            seen.add(failure.getMessage() + " for " + from);
            say(call, "Please call again");
        }

        @RelayExceptionHandler(FileNotFoundException.class)
        void missing(Call call) {
            say(call, "We have lost our greeting");
        }

        @RelayExceptionHandler(UnsupportedOperationException.class)
        void clumsy() {
            throw new IllegalStateException("second");
        }
    }

    @Test
    void theMethodForTheClosestTypeIsCalled() {
        with(Fragile.class, Fragile::new).run(context -> {
            ring(context, "file").awaitHeard("We have lost our greeting").awaitEnded();
            ring(context, "io").awaitHeard("Please call again").awaitEnded();
            assertThat(next()).isEqualTo("the disk is full for " + CALLER);
        });
    }

    @Test
    void aCauseIsFoundBehindWhatItWasWrappedIn() {
        with(Fragile.class, Fragile::new).run(context -> {
            ring(context, "state").awaitHeard("Please call again").awaitEnded();
            assertThat(next()).isEqualTo("inside for " + CALLER);
        });
    }

    @Test
    void aStageThatFailsIsAMethodThatThrows() {
        with(Fragile.class, Fragile::new).run(context -> {
            ring(context, "staged").awaitHeard("Please call again").awaitEnded();
            assertThat(next()).isEqualTo("later for " + CALLER);
        });
    }

    @Test
    void whatNoMethodIsForGoesToTheErrorHandler() {
        with(Fragile.class, Fragile::new)
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    ring(context, "argument").awaitEnded();
                    assertThat(next()).isInstanceOf(IllegalArgumentException.class);
                });
    }

    @Test
    void whatAMethodThrowsItselfGoesToTheErrorHandlerWithWhatItWasAbout() {
        with(Fragile.class, Fragile::new)
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    ring(context, "clumsy").awaitEnded();
                    assertThat(next())
                            .isInstanceOfSatisfying(
                                    IllegalStateException.class,
                                    second -> assertThat(second)
                                            .hasMessage("second")
                                            .hasSuppressedException(new UnsupportedOperationException("first")));
                });
    }

    @Test
    void withoutAnyOfThemTheCallIsHungUpAndTheLogSaysWhy(CapturedOutput output) {
        with(Fragile.class, Fragile::new).run(context -> {
            SimulatedCall call = ring(context, "argument").awaitEnded();
            assertThat(output).contains(call.id(), "nobody is for this", "the call is hung up");
        });
    }

    class Choosy {

        @RelayCallHandler(context = "chosen", errorHandler = "lenient")
        void answer(Call call) {
            call.answer().await();
            throw new IllegalStateException("never mind");
        }
    }

    @Test
    void aHandlerMayHaveAnErrorHandlerOfItsOwn() {
        with(Choosy.class, Choosy::new)
                .withBean("common", RelayHandlerErrorHandler.class, Errors::new, bean -> bean.setPrimary(true))
                .withBean("lenient", RelayHandlerErrorHandler.class, () -> (call, failure) -> {
                    seen.add("lenient: " + failure.getMessage());
                    call.hangup();
                })
                .run(context -> {
                    ring(context, "chosen").awaitEnded();
                    assertThat(next()).isEqualTo("lenient: never mind");
                });
    }

    class Counting {

        private int calls;

        @RelayCallHandler("counting")
        void answer() {
            calls++;
            throw new IllegalStateException("counted");
        }

        @RelayExceptionHandler
        void counted(IllegalStateException failure, Call call) {
            seen.add(calls);
            call.hangup();
        }
    }

    @Test
    void aPrototypesOwnMethodIsCalled() {
        simulated()
                .withBean(Counting.class, Counting::new, bean -> bean.setScope(BeanDefinition.SCOPE_PROTOTYPE))
                .run(context -> {
                    ring(context, "counting").awaitEnded();
                    assertThat(next()).isEqualTo(1);
                });
    }

    @Test
    void aBeanThatCannotBeMadeGoesToTheErrorHandlerThoughAMethodOfItIsForThat() {
        simulated()
                .withBean(
                        Fragile.class, ExceptionMethodTest::unlicensed, b -> b.setScope(BeanDefinition.SCOPE_PROTOTYPE))
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    ring(context, "argument").awaitEnded();
                    assertThat(next())
                            .isInstanceOfSatisfying(
                                    Exception.class,
                                    failure -> assertThat(failure).hasRootCauseMessage("no licence"));
                    assertThat(seen).isEmpty();
                });
    }

    private static Fragile unlicensed() {
        throw new UnsupportedOperationException("no licence");
    }

    class Both {

        @RelayCallHandler("both")
        void answer(Call call) {
            throw new IllegalStateException("a call");
        }

        @RelayMessageHandler("both")
        String text() {
            throw new IllegalStateException("a text");
        }

        @RelayExceptionHandler
        String sorry(IllegalStateException failure, Message message) {
            return "Sorry: " + failure.getMessage();
        }

        @RelayExceptionHandler
        void sorry(IllegalStateException failure, Call call) {
            say(call, "Sorry");
        }
    }

    @Test
    void aBeanMayHaveMethodsForItsCallsAndForItsTexts() {
        with(Both.class, Both::new).run(context -> {
            ring(context, "both").awaitHeard("Sorry").awaitEnded();
            text(context, "both", "Hello?");
            assertThat(reply(context)).isEqualTo("Sorry: a text");
        });
    }

    class Later {

        private final CompletableFuture<String> answer = new CompletableFuture<>();

        @RelayCallHandler("later")
        CompletionStage<String> answer(Call call) {
            call.answer();
            return answer;
        }

        @RelayExceptionHandler
        void late(IOException failure, Call call) {
            seen.add(MDC.get("relay.callId") + " " + Thread.currentThread().getName());
            say(call, "Too late");
        }
    }

    @Test
    void whatFollowsFromAStageRunsWhereHandlersRun() {
        Later later = new Later();
        with(Later.class, () -> later).run(context -> {
            SimulatedCall call = ring(context, "later").awaitAnswered();
            later.answer.completeExceptionally(new IOException("later"));
            assertThat(next()).asString().startsWith(call.id() + " relay-default-handler-");
            call.awaitHeard("Too late").awaitEnded();
        });
    }
}
