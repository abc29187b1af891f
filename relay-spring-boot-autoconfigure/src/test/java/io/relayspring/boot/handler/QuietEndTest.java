package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.media.Media;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What ends a handler and is no error, and what is one all the same. */
@ExtendWith(OutputCaptureExtension.class)
class QuietEndTest extends HandlerCase {

    class Patient {

        @RelayCallHandler("gone")
        void gone(Call call) {
            call.answer().await();
            call.ended().await();
            seen.add("ended");
            call.sendDigits("1").await();
        }

        @RelayCallHandler("waits")
        void waits(Call call) throws InterruptedException {
            call.answer().await();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                seen.add("interrupted");
                throw interrupted;
            }
        }

        @RelayExceptionHandler
        void any(Exception failure) {
            seen.add(failure);
        }
    }

    @Test
    void aCallerWhoHasGoneIsNoError(CapturedOutput output) {
        with(Patient.class, Patient::new).run(context -> {
            ring(context, "gone").awaitAnswered().hangUp();
            assertThat(next()).isEqualTo("ended");
            context.close();
            assertThat(seen).isEmpty();
            assertThat(output).doesNotContain(" ERROR ");
        });
    }

    @Test
    void theEndOfTheApplicationInterruptsAHandlerAndIsNoError(CapturedOutput output) {
        with(Patient.class, Patient::new)
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    ring(context, "waits").awaitAnswered();
                    context.close();
                    assertThat(next()).isEqualTo("interrupted");
                    assertThat(output).doesNotContain(" ERROR ");
                    assertThat(seen).isEmpty();
                });
    }

    class Sorry {

        @RelayCallHandler("sorry")
        void answer(Call call) {
            call.answer().await();
            seen.add("answered");
            call.ended().await();
            throw new IllegalStateException("the order is lost");
        }

        @RelayExceptionHandler
        void sorry(IllegalStateException failure, Call call) {
            call.play(Media.tts("Sorry.")).await();
        }
    }

    @Test
    void thatTheCallerHasGoneMeanwhileDoesNotHideWhatWentWrong(CapturedOutput output) {
        with(Sorry.class, Sorry::new)
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    SimulatedCall call = ring(context, "sorry").awaitAnswered();
                    assertThat(next()).isEqualTo("answered");
                    call.hangUp();
                    assertThat(next())
                            .isInstanceOfSatisfying(
                                    IllegalStateException.class,
                                    failure -> assertThat(failure).hasMessage("the order is lost"));
                });
        with(Sorry.class, Sorry::new).run(context -> {
            SimulatedCall call = ring(context, "sorry").awaitAnswered();
            assertThat(next()).isEqualTo("answered");
            call.hangUp();
            context.close();
            assertThat(output).contains("the order is lost");
        });
    }
}
