package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Programs that people write: a reception, a voicemail, forwarding with a fallback. */
class ProgramsTest extends VerbTest {

    private SimulatedCall dialIn(String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, "+15551234567", US);
    }

    // ---- a reception that transfers

    private static void reception(Call call) {
        call.answer();
        Input choice = call.playAndCollect(
                        tts("Welcome.").then(tts("Press 1 for opening hours, 2 for an agent.")),
                        c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))).initialTimeout(ofSeconds(10)))
                .await();
        switch (choice.digits()) {
            case "1" -> call.play(tts("We are open from nine to five.")).await();
            case "2" -> transfer(call);
            default -> call.play(tts("That is no choice.")).await();
        }
        call.hangup();
    }

    private static void transfer(Call call) {
        call.play(tts("One moment.")).await();
        Bridge bridge = call.connect(
                        phone(ANNE, p -> p.from(call.to()).timeout(ofSeconds(30))), c -> c.ringback(ringtone("us")))
                .await();
        bridge.ended().await();
    }

    @Test
    void theReceptionAnswersAndTransfers() {
        client.onCall("reception", ProgramsTest::reception);
        dialIn("reception")
                .awaitCollecting()
                .press("1")
                .awaitHeard("nine to five")
                .awaitEnded();
        SimulatedCall transferred = dialIn("reception").awaitCollecting().press("2");
        simulator.awaitCallTo(ANNE).awaitAnswered().hangUp();
        transferred.awaitEnded();
        dialIn("reception")
                .awaitCollecting()
                .timeOutInput()
                .awaitHeard("no choice")
                .awaitEnded();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsEndsTheAgentsCall() {
        simulator.phone(ANNE).rings();
        client.onCall("reception", ProgramsTest::reception);
        SimulatedCall call = dialIn("reception").awaitCollecting().press("2");
        SimulatedCall agent = simulator.awaitCallTo(ANNE);
        call.hangUp();
        assertThat(agent.awaitEnded().endReason()).contains(EndReason.CANCEL);
    }

    // ---- a voicemail

    @Test
    void theVoicemailRecordsAndThanks() throws InterruptedException {
        BlockingQueue<Recording> box = new LinkedBlockingQueue<>();
        client.onCall("voicemail", call -> {
            call.answer();
            call.play(tts("Leave a message.")).await();
            Recording recording = call.record(r -> r.beep(true).terminators("#").endSilenceTimeout(ofSeconds(3)))
                    .await();
            box.add(recording);
            call.play(audio(URI.create("https://example.com/thanks.mp3"))).await();
            call.hangup();
        });
        SimulatedCall call = dialIn("voicemail").awaitRecording();
        call.speak("It is me.").press("#").awaitHeard("thanks.mp3").awaitEnded();
        assertThat(box.poll(20, TimeUnit.SECONDS).isEmpty()).isFalse();
        dialIn("voicemail").awaitRecording().speak("It is").hangUp();
        Recording cut = box.poll(20, TimeUnit.SECONDS);
        assertThat(cut.url()).isNotEmpty();
        assertThat(cut.isCallGone()).isTrue();
    }

    // ---- forwarding with a fallback

    private static void forward(Call call, DialPlan plan) {
        call.answer();
        Bridge bridge = call.connect(plan).await();
        if (bridge.isConnected()) {
            bridge.ended().await();
            bridge.peer().ifPresent(Call::hangup);
        } else {
            call.play(tts("We could not connect you.")).await();
        }
        call.hangup();
    }

    @Test
    void forwardingEndsBothLegsOrSaysThatItFailed() {
        var anne = phone(ANNE, p -> p.from(US));
        var bob = phone(BOB, p -> p.from(US));
        client.onCall("parallel", call -> forward(call, ring(anne, bob)));
        client.onCall("serial", call -> forward(call, ring(anne).thenRing(bob)));
        simulator.phone(ANNE).isBusy();
        SimulatedCall caller = dialIn("serial").awaitAnswered();
        SimulatedCall peer = simulator.awaitCallTo(BOB).awaitAnswered();
        caller.hangUp();
        peer.awaitEnded();
        simulator.phone(BOB).declines();
        dialIn("parallel").awaitHeard("could not connect").awaitEnded();
    }
}
