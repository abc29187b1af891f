package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.Order;

/** Several methods share a context. */
@ExtendWith(OutputCaptureExtension.class)
class ConditionTest extends HandlerCase {

    @Test
    void theFirstInOrderWhoseConditionIsMetAnswersElseTheOneWithout() {
        with(Reception.class, Reception::new).run(context -> {
            ring(context, "ivr", "+15550000001").awaitHeard("Welcome back").awaitEnded();
            ring(context, "ivr", "+15551234567").awaitHeard("Hello, neighbour").awaitEnded();
            ring(context, "ivr", "+442079460000").awaitHeard("Hello, whoever").awaitEnded();
        });
    }

    class Reception {

        @Order(2)
        @RelayCallHandler(context = "ivr", condition = "from.startsWith('+1555')")
        void neighbours(Call call) {
            say(call, "Hello, neighbour");
        }

        @Order(1)
        @RelayCallHandler(context = "ivr", condition = "from == '+15550000001' and deviceType == 'phone'")
        void regulars(Call call) {
            say(call, "Welcome back");
        }

        @RelayCallHandler("ivr")
        void anybody(Call call) {
            say(call, "Hello, whoever");
        }
    }

    @Test
    void aConditionMayAskABean() {
        with(ByHour.class, ByHour::new)
                .withBean("officeHours", OfficeHours.class, OfficeHours::new)
                .run(context -> {
                    ring(context, "ivr").awaitHeard("We are closed").awaitEnded();
                    context.getBean(OfficeHours.class).open = true;
                    ring(context, "ivr").awaitHeard("We are open").awaitEnded();
                });
    }

    static class OfficeHours {

        private volatile boolean open;

        public boolean isOpen() {
            return open;
        }
    }

    class ByHour {

        @RelayCallHandler(context = "ivr", condition = "@officeHours.open")
        void open(Call call) {
            say(call, "We are open");
        }

        @RelayCallHandler("ivr")
        void closed(Call call) {
            say(call, "We are closed");
        }
    }

    @Test
    void aMessageGoesByItsBody() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "sms", "STOP");
            assertThat(next()).isEqualTo("stop");
            text(context, "sms", "What are your hours?");
            assertThat(next()).isEqualTo("other: What are your hours?");
        });
    }

    class Texts {

        @RelayMessageHandler(context = "sms", condition = "body.trim().equalsIgnoreCase('stop')")
        void stop() {
            seen.add("stop");
        }

        @RelayMessageHandler("sms")
        void other(String body) {
            seen.add("other: " + body);
        }
    }

    @Test
    void aConditionThatFailsIsLoggedAndTheNextIsAsked(CapturedOutput output) {
        with(Failing.class, Failing::new).run(context -> {
            ring(context, "ivr").awaitHeard("Hello").awaitEnded();
            assertThat(output).contains("the condition of handler handlers.broken failed");
        });
    }

    class Failing {

        @RelayCallHandler(context = "ivr", condition = "from.substring(50) == ''")
        void broken(Call call) {
            say(call, "Not this one");
        }

        @RelayCallHandler("ivr")
        void anybody(Call call) {
            say(call, "Hello");
        }
    }

    @Test
    void whoMeetsNoConditionGoesToTheHandlerOfAllOtherContexts() {
        with(Never.class, Never::new)
                .run(context -> ring(context, "ivr").awaitHeard("Anything else").awaitEnded());
    }

    class Never {

        @RelayCallHandler(context = "ivr", condition = "false")
        void never(Call call) {
            say(call, "Never");
        }

        @RelayCallHandler
        void others(Call call) {
            say(call, "Anything else");
        }
    }
}
