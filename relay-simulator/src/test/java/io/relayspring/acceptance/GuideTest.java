package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.tts;
import static io.relayspring.core.vocabulary.AudioDirection.BOTH;
import static io.relayspring.core.vocabulary.AudioDirection.LISTEN;
import static io.relayspring.core.vocabulary.RecordFormat.MP3;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.action.AiAction;
import io.relayspring.core.call.action.CollectAction;
import io.relayspring.core.call.action.DetectAction;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.outcome.Conference;
import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.message.Message;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.ConferenceBeep;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.line.Party;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every sample of the vendor's guide, in Java, under its section's name. */
class GuideTest extends VerbTest {

    private static final String SALES = "+15551001000";
    private static final String SUPPORT = "+15552002000";

    private SimulatedCall dialIn(String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, "+15551234567", US);
    }

    @Test
    @DisplayName("Quick Start")
    void quickStart() {
        client.onCall("default", call -> {
            call.answer();
            call.play(tts("Hello from RELAY!")).await();
            call.hangup();
        });
        dialIn("default").awaitHeard("Hello from RELAY!").awaitEnded();
    }

    @Test
    @DisplayName("Authentication: Environment Variables")
    void environmentVariables() {
        Map<String, String> variables =
                Map.of("SIGNALWIRE_PROJECT_ID", simulator.project(), "SIGNALWIRE_API_TOKEN", simulator.token());
        client.close();
        try (RelayClient other = RelayClient.builder()
                .environment(variables)
                .uri(URI.create(simulator.url()))
                .contexts("default")
                .build()
                .start()) {
            assertThat(other.ready().await(SOON)).isEqualTo(ConnectionState.READY);
        }
    }

    @Test
    @DisplayName("Contexts")
    void contexts() {
        client.receive("new-context").await(SOON);
        simulator.awaitSubscribed("new-context");
        client.unreceive("new-context").await(SOON);
        assertThat(client.contexts()).containsExactly("ivr");
    }

    @Test
    @DisplayName("Handling Inbound Calls")
    void handlingInboundCalls() {
        client.onCall("menu", call -> {
            call.answer();
            call.play(tts("Press 1 for sales, 2 for support.")).await();
            Input input = call.collect(
                            c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))).initialTimeout(ofSeconds(10)))
                    .await();
            switch (input.digits()) {
                case "1" -> call.connect(phone(SALES, p -> p.from(US)));
                case "2" -> call.connect(phone(SUPPORT, p -> p.from(US)));
                default -> {
                    call.play(tts("Invalid selection. Goodbye.")).await();
                    call.hangup();
                }
            }
        });
        dialIn("menu").awaitCollecting().press("1");
        simulator.awaitCallTo(SALES).awaitAnswered();
        dialIn("menu")
                .awaitCollecting()
                .press("9")
                .awaitHeard("Invalid selection")
                .awaitEnded();
    }

    @Test
    @DisplayName("Handling Inbound Calls: the Call object")
    void theCallObject() throws InterruptedException {
        Call call = call();
        assertThat(call.id()).isEqualTo(caller.id());
        assertThat(call.nodeId()).isEqualTo(caller.nodeId());
        assertThat(call.context()).isEqualTo("ivr");
        assertThat(call.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(call.device().params().text("to_number")).isEqualTo(US);
        assertThat(call.waitFor(CallState.ANSWERED).await(SOON)).isEqualTo(CallState.ANSWERED);
        assertThat(call.tag()).isEmpty();
    }

    @Test
    @DisplayName("Making Outbound Calls")
    void makingOutboundCalls() {
        Call call =
                client.dial(phone(ANNE, p -> p.from(US).timeout(ofSeconds(30)))).await(SOON);
        call.play(tts("This is an automated message from SignalWire.")).await(SOON);
        call.hangup();
        simulator.awaitCallTo(ANNE).awaitHeard("automated").awaitEnded();
    }

    @Test
    @DisplayName("Making Outbound Calls: serial and parallel")
    void serialAndParallelDialing() {
        simulator.phone(ANNE).isBusy();
        var anne = phone(ANNE, p -> p.from(US));
        var bob = phone(BOB, p -> p.from(US));
        assertThat(client.dial(ring(anne).thenRing(bob)).await(SOON).to()).isEqualTo(BOB);
        assertThat(client.dial(ring(anne, bob)).await(SOON).to()).isEqualTo(BOB);
    }

    @Test
    @DisplayName("Audio Playback")
    void audioPlayback() throws InterruptedException {
        Call call = call();
        call.play(tts("Hello!")).await(SOON);
        PlayAction music = call.play(audio(URI.create("https://example.com/audio.mp3")), p -> p.loop(0));
        music.pause();
        music.resume();
        music.volume(5.0);
        music.stop();
        assertThat(music.await(SOON).state()).isEqualTo(PlayState.FINISHED);
        assertThat(sent("calling.play.volume").number("volume")).hasValue(5);
    }

    @Test
    @DisplayName("Recording")
    void recording() throws InterruptedException {
        RecordAction action = call().record(r -> r.direction(BOTH).format(MP3).initialTimeout(ZERO));
        action.pause();
        action.resume();
        action.stop();
        Recording recording = action.await(SOON);
        assertThat(recording.url()).endsWith(".mp3");
    }

    @Test
    @DisplayName("Input Collection")
    void inputCollection() throws InterruptedException {
        Call call = call();
        var account = call.playAndCollect(
                tts("Enter your account number."),
                c -> c.digits(10, d -> d.digitTimeout(ofSeconds(3)).terminators("#")));
        caller.awaitCollecting().press("12345#");
        assertThat(account.await(SOON).digits()).isEqualTo("12345");
        CollectAction free = call.collect(
                c -> c.digits(4, d -> d.digitTimeout(ofSeconds(5))).speech(s -> s.endSilenceTimeout(ofSeconds(2))));
        caller.awaitCollecting().speak("sales please");
        assertThat(free.await(SOON).text()).isEqualTo("sales please");
    }

    @Test
    @DisplayName("Detection (Answering Machine, Fax, DTMF)")
    void detection() throws InterruptedException {
        Call call = call();
        caller.become(Party.MACHINE);
        DetectAction detect =
                call.detectMachine(m -> m.initialTimeout(ofMillis(4500)).timeout(ofSeconds(30)));
        Detection detection = detect.await(SOON);
        String next = switch (detection.verdict()) {
            case HUMAN -> "talk";
            case MACHINE -> "leave a message";
            default -> "hang up";
        };
        assertThat(next).isEqualTo("leave a message");
    }

    @Test
    @DisplayName("Bridging / Connecting")
    void bridging() throws InterruptedException {
        Call call = call();
        Bridge bridge = call.connect(phone(ANNE, p -> p.from(US)), c -> c.ringback(ringtone("us")))
                .await(SOON);
        assertThat(bridge.isConnected()).isTrue();
        call.disconnect().await(SOON);
        bridge.ended().await(SOON);
    }

    @Test
    @DisplayName("Conference")
    void conference() throws InterruptedException {
        Call call = call();
        Conference standup = call.joinConference(
                        "team-standup", c -> c.muted(false).beep(ConferenceBeep.TRUE))
                .await(SOON);
        call.leaveConference(standup.id()).await(SOON);
    }

    @Test
    @DisplayName("Hold / Unhold, Noise Reduction")
    void holdAndNoiseReduction() throws InterruptedException {
        Call call = call();
        call.hold().await(SOON);
        call.unhold().await(SOON);
        call.denoise().await(SOON);
        call.stopDenoise().await(SOON);
    }

    @Test
    @DisplayName("AI Agent on a Call")
    void agentOnACall() throws InterruptedException {
        AiAction ai =
                call().ai(a -> a.prompt("You are a helpful assistant.").language("English", "en-US", "rime.spore"));
        ai.accepted().await(SOON);
        caller.hangUp();
        assertThat(ai.await(SOON).isCallGone()).isTrue();
    }

    @Test
    @DisplayName("The Action Pattern")
    void theActionPattern() throws InterruptedException {
        Call call = call();
        PlayAction action = call.play(tts("Hello"));
        assertThat(action.controlId()).isNotEmpty();
        assertThat(action.await(ofSeconds(30)).state()).isEqualTo(PlayState.FINISHED);
        BlockingQueue<Playback> done = new LinkedBlockingQueue<>();
        call.play(tts("Processing...")).onCompleted(done::add);
        assertThat(done.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @DisplayName("Sending Messages")
    void sendingMessages() {
        Message sms = client.send(ANNE, "Hello from SignalWire RELAY!", m -> m.from(US))
                .await(SOON);
        MessageState fate = sms.delivery().await(ofSeconds(30));
        assertThat(fate).isEqualTo(MessageState.DELIVERED);
        client.send(ANNE, "Check out this image!", m -> m.from(US).media(URI.create("https://example.com/photo.jpg")))
                .await(SOON);
    }

    @Test
    @DisplayName("Receiving Messages")
    void receivingMessages() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        client.onMessage("texts", message -> heard.add(message.from() + ": " + message.body()));
        simulator.awaitSubscribed("texts");
        simulator.text("texts", ANNE, US, "Hello");
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(ANNE + ": Hello");
    }

    @Test
    @DisplayName("Event Listeners")
    void eventListeners() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Call call = call();
        call.on(CallStateEvent.class, event -> heard.add(event.state().wire()));
        call.on(PlayEvent.class, event -> heard.add(event.state().wire()));
        call.play(tts("Hello")).await(SOON);
        caller.hangUp();
        call.ended().await(SOON);
        for (String state : List.of("playing", "finished", "ended")) {
            String next = heard.poll(20, TimeUnit.SECONDS);
            while (next != null && !next.equals(state)) {
                next = heard.poll(20, TimeUnit.SECONDS);
            }
            assertThat(next).isEqualTo(state);
        }
    }

    @Test
    @DisplayName("Error Handling")
    void errorHandling() throws InterruptedException {
        simulator.faults().refuse(RelayMethod.CALLING_DIAL, "402", "no credit").times(1);
        try {
            client.dial(phone(ANNE, p -> p.from(US))).await(SOON);
        } catch (CommandException e) {
            assertThat(e.code()).isEqualTo("402");
            assertThat(e.reason()).isEqualTo("no credit");
        }
        BlockingQueue<String> codes = new LinkedBlockingQueue<>();
        simulator.faults().refuse(RelayMethod.CALLING_HOLD, "500", "not today").times(1);
        client.close();
        try (RelayClient mild = RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .callErrors(CallErrors.IGNORE)
                .onCall("mild", call -> {
                    call.answer();
                    codes.add(call.hold().await().code());
                    call.hangup();
                })
                .build()
                .start()) {
            dialIn("mild").awaitEnded();
            assertThat(codes.poll(20, TimeUnit.SECONDS)).isEmpty();
            assertThat(mild.connectionState()).isEqualTo(ConnectionState.READY);
        }
    }

    @Test
    @DisplayName("Complete Example: IVR System")
    void completeExample() {
        client.onCall("main-ivr", GuideTest::answerMainIvr);
        dialIn("main-ivr").awaitCollecting().press("1").awaitHeard("Connecting you to sales");
        simulator.awaitCallTo(SALES).awaitAnswered().hangUp();
        SimulatedCall message = dialIn("main-ivr").awaitCollecting().press("3");
        message.awaitHeard("leave your message").awaitHeard("beep.wav");
        message.awaitRecording().speak("call me back").fallSilent();
        message.awaitEnded();
        dialIn("main-ivr")
                .awaitCollecting()
                .press("8")
                .awaitHeard("Invalid option")
                .awaitEnded();
    }

    private static void answerMainIvr(Call call) {
        call.answer();
        RecordAction recording = call.record(r -> r.direction(BOTH)
                .format(MP3)
                .initialTimeout(ZERO)
                .endSilenceTimeout(ZERO)
                .terminators(""));
        Input choice = call.playAndCollect(
                        tts("Welcome to Acme Corp.")
                                .then(tts("Press 1 for sales, 2 for support, or 3 to leave a message.")),
                        c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))))
                .await();
        switch (choice.digits()) {
            case "1" -> forward(call, "Connecting you to sales.", SALES);
            case "2" -> forward(call, "Connecting you to support.", SUPPORT);
            case "3" -> {
                call.play(tts("Please leave your message after the beep.")
                                .then(audio(URI.create("https://example.com/beep.wav"))))
                        .await();
                call.record(r -> r.direction(LISTEN).format(MP3).endSilenceTimeout(ofSeconds(3)))
                        .await();
            }
            default -> call.play(tts("Invalid option. Goodbye.")).await();
        }
        recording.stop();
        call.hangup();
    }

    private static void forward(Call call, String words, String number) {
        call.play(tts(words)).await();
        Bridge bridge = call.connect(phone(number, p -> p.from(US))).await();
        bridge.ended().await();
    }
}
