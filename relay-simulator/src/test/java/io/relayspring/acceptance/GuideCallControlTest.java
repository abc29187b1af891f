package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.tts;
import static io.relayspring.core.vocabulary.AudioDirection.BOTH;
import static io.relayspring.core.vocabulary.RecordFormat.MP3;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.AiAction;
import io.relayspring.core.call.action.CollectAction;
import io.relayspring.core.call.action.DetectAction;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.outcome.AiSession;
import io.relayspring.core.call.outcome.Conference;
import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.call.outcome.Verdict;
import io.relayspring.core.vocabulary.ConferenceBeep;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.line.Party;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vendor's guide in Java: call control methods and the action pattern. */
class GuideCallControlTest extends VerbTest {

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
        RecordAction action = call().record(r -> r.direction(BOTH).format(MP3).untilStopped());
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
        Detection detection = call.detectMachine(
                        m -> m.initialTimeout(ofMillis(4500)).timeout(ofSeconds(30)))
                .await(SOON);
        String next = switch (detection.verdict()) {
            case HUMAN -> "talk";
            case MACHINE -> "leave a message";
            default -> "hang up";
        };
        assertThat(next).isEqualTo("leave a message");
        caller.become(Party.FAX);
        assertThat(call.detectFax(f -> {}).await(SOON).verdict()).isEqualTo(Verdict.FAX);
        DetectAction keys = call.detectDigits(d -> d.digits("12"));
        caller.awaitDetecting().press("2");
        assertThat(keys.await(SOON).digits()).isEqualTo("2");
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
                        "team-standup", c -> c.muted(false).beep(ConferenceBeep.ALWAYS))
                .await(SOON);
        simulator.awaitConference("team-standup").awaitMembers(1);
        call.leaveConference(standup.id()).await(SOON);
        assertThat(simulator.conferences()).isEmpty();
    }

    @Test
    @DisplayName("Hold / Unhold, Noise Reduction")
    void holdAndNoiseReduction() throws InterruptedException {
        Call call = call();
        call.hold().await(SOON);
        assertThat(caller.isOnHold()).isTrue();
        call.unhold().await(SOON);
        assertThat(caller.isOnHold()).isFalse();
        call.denoise().await(SOON);
        assertThat(caller.isDenoised()).isTrue();
        call.stopDenoise().await(SOON);
        assertThat(caller.isDenoised()).isFalse();
    }

    @Test
    @DisplayName("AI Agent on a Call")
    void agentOnACall() throws InterruptedException {
        AiAction ai =
                call().ai(a -> a.prompt("You are a helpful assistant.").language("English", "en-US", "rime.spore"));
        caller.operation(RelayMethod.CALLING_AI).awaitStarted().finish();
        AiSession session = ai.await(SOON);
        assertThat(session.state()).isEqualTo("finished");
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
}
