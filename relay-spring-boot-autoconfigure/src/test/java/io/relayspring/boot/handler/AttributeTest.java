package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.messaging.handler.annotation.Header;

/** The attributes of a call's handler, its further arguments, and what it returns. */
class AttributeTest extends HandlerCase {

    private final Semaphore goOn = new Semaphore(0);

    @AfterEach
    void letGo() {
        goOn.release(1000);
    }

    class Twice {

        @RelayCallHandler(id = "day", context = "day")
        @RelayCallHandler(id = "night", context = "night")
        void answer(Call call, @Header String context) {
            say(call, "Good " + context);
        }
    }

    @Test
    void anAnnotationMayBeRepeated() {
        with(Twice.class, Twice::new).run(context -> {
            ring(context, "day").awaitHeard("Good day").awaitEnded();
            ring(context, "night").awaitHeard("Good night").awaitEnded();
            assertThat(context.getBean(RelayHandlerRegistry.class).handlers())
                    .extracting(RelayHandler::id)
                    .containsExactlyInAnyOrder("day", "night");
        });
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RelayCallHandler(concurrency = "1", afterReturn = "hangup")
    @interface Counter {

        @AliasFor(annotation = RelayCallHandler.class)
        String[] context();
    }

    class Composed {

        @Counter(context = "counter")
        void answer(Call call) throws InterruptedException {
            call.answer().await();
            seen.add(call.id());
            goOn.acquire();
        }

        @RelayCallHandler("quick")
        void quick(Call call) {
            say(call, "Quick");
        }
    }

    @Test
    void anAnnotationOfOnesOwnMayStandForIt() {
        with(Composed.class, Composed::new).run(context -> {
            SimulatedCall first = ring(context, "counter").awaitAnswered();
            goOn.release();
            first.awaitEnded();
        });
    }

    @Test
    void asManyCallsAsItSaysAreAnsweredAtOnceAndNobodyElseIsDelayed() {
        with(Composed.class, Composed::new).run(context -> {
            SimulatedCall first = ring(context, "counter");
            assertThat(next()).isEqualTo(first.id());
            SimulatedCall second = ring(context, "counter");
            ring(context, "quick").awaitHeard("Quick").awaitEnded();
            assertThat(context.getBean(RelaySimulator.class).journal(RelayMethod.CALLING_ANSWER))
                    .hasSize(2)
                    .noneMatch(frame -> second.id().equals(frame.at("call_id")));
            goOn.release();
            assertThat(next()).isEqualTo(second.id());
            first.awaitEnded();
        });
    }

    class Leaving {

        @RelayCallHandler(context = "left", afterReturn = "${office.after:leave}")
        void left(Call call) {
            call.answer();
            call.play(Media.tts("Please hold the line.")).onCompleted(played -> seen.add("played"));
        }

        @RelayCallHandler("plain")
        void plain(Call call) {
            call.answer();
        }
    }

    @Test
    void whatBecomesOfACallAfterItsHandlerIsTheMethodsToSayElseTheProperties() {
        with(Leaving.class, Leaving::new)
                .withPropertyValues("signalwire.relay.handlers.after-return=hangup")
                .run(context -> {
                    ring(context, "plain").awaitEnded();
                    SimulatedCall left = ring(context, "left").awaitHeard("hold the line");
                    assertThat(next()).isEqualTo("played");
                    assertThat(left.endReason()).isEmpty();
                });
        with(Leaving.class, Leaving::new)
                .withPropertyValues("office.after=hangup")
                .run(context -> ring(context, "left").awaitEnded());
    }

    record Customer(String name) {}

    static class Customers implements RelayHandlerArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Customer.class;
        }

        @Override
        public @Nullable Object resolveArgument(MethodParameter parameter, Call call) {
            return new Customer("the customer at " + call.from());
        }
    }

    class Arguments {

        @RelayCallHandler("customers")
        void answer(Call call, Customer customer) {
            say(call, "Hello, " + customer.name());
        }

        @RelayCallHandler("events")
        void event(
                Call call,
                CallReceivedEvent offer,
                @Header String client,
                @Header String deviceType,
                @Header(name = "more", required = false) @Nullable String more) {
            seen.add(List.of(offer.callId(), offer.context(), client, deviceType, String.valueOf(more)));
            call.hangup();
        }
    }

    @Test
    void anArgumentOfTheApplicationsOwnIsGivenByItsResolver() {
        with(Arguments.class, Arguments::new)
                .withBean(Customers.class)
                .run(context -> ring(context, "customers")
                        .awaitHeard("Hello, the customer at " + CALLER)
                        .awaitEnded());
    }

    @Test
    void theOfferAndItsFactsAreGiven() {
        with(Arguments.class, Arguments::new).withBean(Customers.class).run(context -> {
            SimulatedCall call = ring(context, "events");
            assertThat(next()).isEqualTo(List.of(call.id(), "events", "default", "phone", "null"));
        });
    }

    class Staged {

        private final CompletableFuture<String> done = new CompletableFuture<>();

        @RelayCallHandler(context = "staged", afterReturn = "hangup")
        CompletionStage<String> staged(Call call) {
            call.answer();
            return done;
        }
    }

    @Test
    void aStageOfACallIsWaitedForBeforeTheCallIsLeft() {
        Staged staged = new Staged();
        with(Staged.class, () -> staged).run(context -> {
            SimulatedCall call = ring(context, "staged").awaitAnswered();
            context.getBean(RelaySimulator.class).awaitSession().awaitAcknowledged();
            assertThat(call.endReason()).isEmpty();
            staged.done.complete("done");
            call.awaitEnded();
        });
    }
}
