package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** Handlers are found, paused and resumed by id. */
class RegistryTest extends HandlerCase {

    class Office {

        @RelayCallHandler(id = "reception", context = "ivr")
        void answer(Call call) {
            say(call, "Reception");
        }

        @RelayMessageHandler("ivr")
        String text() {
            return "Texted";
        }

        @RelayCallHandler(id = "night", context = "night", autoStartup = "${office.night:false}")
        void night(Call call) {
            say(call, "Good night");
        }

        @RelayCallHandler(id = "vips", context = "sales", condition = "from == '+15550009999'")
        void vips(Call call) {
            say(call, "Very welcome");
        }

        @RelayCallHandler(id = "sales", context = "sales")
        void sales(Call call) {
            say(call, "Sales");
        }
    }

    private static RelayHandler handler(AssertableApplicationContext context, String id) {
        assertThat(context).hasNotFailed();
        return context.getBean(RelayHandlerRegistry.class).find(id).orElseThrow();
    }

    @Test
    void eachIsKnownByItsIdWithWhatItIsFor() {
        with(Office.class, Office::new).run(context -> {
            assertThat(context.getBean(RelayHandlerRegistry.class).handlers())
                    .extracting(RelayHandler::id)
                    .containsExactlyInAnyOrder("reception", "night", "vips", "sales", "handlers.text");
            RelayHandler reception = handler(context, "reception");
            assertThat(reception.contexts()).containsExactly("ivr");
            assertThat(reception.client()).isEqualTo("default");
            assertThat(reception.isRunning()).isTrue();
            assertThat(reception).asString().contains("reception", "@RelayCallHandler", "answer");
            assertThat(context.getBean(RelayHandlerRegistry.class).find("unknown"))
                    .isEmpty();
        });
    }

    @Test
    void pausingTheLastOfAContextDropsItAndResumingTakesItUp() {
        with(Office.class, Office::new).run(context -> {
            RelaySimulator simulator = subscribed(context, "sales");
            handler(context, "sales").pause();
            assertThat(context.getBean(RelayClient.class).contexts()).contains("sales");
            handler(context, "vips").pause();
            handler(context, "vips").pause();
            assertThat(simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE).toString())
                    .contains("sales");
            assertThat(context.getBean(RelayClient.class).contexts()).doesNotContain("sales");
            handler(context, "sales").resume();
            handler(context, "sales").resume();
            ring(context, "sales", "+15550009999").awaitHeard("Sales").awaitEnded();
            handler(context, "vips").resume();
            ring(context, "sales", "+15550009999").awaitHeard("Very welcome").awaitEnded();
        });
    }

    @Test
    void aContextThatTheApplicationAsksForBesidesStaysWhenItsHandlersArePaused() {
        with(Office.class, Office::new)
                .withPropertyValues("signalwire.relay.contexts=sales")
                .run(context -> {
                    subscribed(context, "sales");
                    handler(context, "vips").pause();
                    handler(context, "sales").pause();
                    handler(context, "reception").pause();
                    assertThat(context.getBean(RelayClient.class).contexts()).containsExactlyInAnyOrder("sales", "ivr");
                });
    }

    @Test
    void aContextThatAMessageHandlerHasStaysWhenItsCallHandlerIsPaused() {
        with(Office.class, Office::new).run(context -> {
            subscribed(context, "ivr");
            handler(context, "reception").pause();
            assertThat(handler(context, "reception").isRunning()).isFalse();
            assertThat(handler(context, "reception")).asString().contains("paused");
            text(context, "ivr", "Anybody there?");
            assertThat(reply(context)).isEqualTo("Texted");
        });
    }

    @Test
    void oneThatDoesNotStartByItselfIsStartedByHand() {
        with(Office.class, Office::new).run(context -> {
            subscribed(context, "ivr");
            assertThat(context.getBean(RelayClient.class).contexts()).doesNotContain("night");
            handler(context, "night").resume();
            ring(context, "night").awaitHeard("Good night").awaitEnded();
        });
        with(Office.class, Office::new)
                .withPropertyValues("office.night=true")
                .run(context -> ring(context, "night").awaitHeard("Good night").awaitEnded());
    }

    @Test
    void oneThatIsPausedBeforeTheClientStartsStaysSo() {
        with(Office.class, Office::new)
                .withPropertyValues("signalwire.relay.auto-startup=false")
                .run(context -> {
                    handler(context, "reception").pause();
                    context.getBean(RelayClient.class).start();
                    subscribed(context, "sales");
                    assertThat(handler(context, "reception").isRunning()).isFalse();
                });
    }
}
