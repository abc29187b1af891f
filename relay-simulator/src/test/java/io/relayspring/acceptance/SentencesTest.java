package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.simulator.CallScript;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides of a call as sentences, against a program on the client. */
class SentencesTest extends VerbTest {

    private Caller caller;

    @BeforeEach
    void program() {
        client.onCall("menu", SentencesTest::menu);
        client.onMessage("support", message -> client.send(message.from(), "How can we help?", m -> m.from(US)));
        caller = simulator.caller("+15551230001");
    }

    private static void menu(Call call) {
        call.answer();
        Input choice = call.playAndCollect(tts("Press 1 for sales, 2 for Anne."), c -> c.digits(1))
                .await();
        if (choice.digits().equals("2")) {
            Bridge bridge = call.connect(phone(ANNE, p -> p.from(US))).await();
            bridge.ended().await();
        } else {
            call.play(tts("This is sales.")).await();
            call.collect(c -> c.speech(s -> {})).await();
        }
        call.hangup();
    }

    @Test
    void theIssuesOwnExample() {
        caller.rings("menu").hears("Press 1").presses("1").hears("sales").hangsUp();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void whoIsAskedSpeaks() {
        caller.rings("menu").presses("1").says("two tickets please").isHungUp();
    }

    @Test
    void theOtherSideHasAScriptOfItsOwn() {
        Callee anne = simulator.callee(ANNE);
        CallScript call = caller.rings("menu").presses("2");
        CallScript agent = anne.isRung().picksUp().isBridgedTo("+15551230001");
        call.isBridgedTo(ANNE).staysOnTheLine();
        agent.hangsUp();
        call.isHungUp();
    }

    @Test
    void textsAreAnswered() {
        caller.texts("support", "hi").receives("How can we help?");
    }
}
