package io.relayspring.core.call;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.ringtone;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.device.Device;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.AudioDirection;
import io.relayspring.core.vocabulary.CallbackEventType;
import io.relayspring.core.vocabulary.ConferenceBeep;
import io.relayspring.core.vocabulary.ConferenceRecord;
import io.relayspring.core.vocabulary.ConferenceRegion;
import io.relayspring.core.vocabulary.ConferenceTrim;
import io.relayspring.core.vocabulary.FaxTone;
import io.relayspring.core.vocabulary.PauseBehavior;
import io.relayspring.core.vocabulary.RecordFormat;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames of recording, connecting, detecting, conferences and agents, to the last field. */
class VerbFramesTest {

    private static final URI STATUS = URI.create("https://example.com/status");
    private static final String US = "+15550000001";
    private static final Device ANNE = phone("+15551230011", p -> p.from(US));

    private final ManualServer server = new ManualServer();
    private final Call call = server.offer("c1").call();

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("record-minimal", Call::record),
                verb("record-full", VerbFramesTest::recordEverything),
                verb("record-until_stopped", call -> call.record(r -> r.untilStopped())),
                verb("record-stop", call -> call.record().stop()),
                verb("record-pause", call -> call.record().pause()),
                verb("record_silence-pause", call -> call.record().pause(PauseBehavior.SILENCE)),
                verb("record-resume", call -> call.record().resume()),
                verb("send_digits", call -> call.sendDigits("12wW#*A")),
                verb("connect-minimal", call -> call.connect(ANNE)),
                verb("connect-full", VerbFramesTest::connectEverything),
                verb("disconnect", Call::disconnect),
                verb("hold", Call::hold),
                verb("unhold", Call::unhold),
                verb("denoise", Call::denoise),
                verb("denoise_off", Call::stopDenoise),
                verb("join_conference-minimal", call -> call.joinConference("team")),
                verb("join_conference-full", VerbFramesTest::joinEverything),
                verb("leave_conference", call -> call.leaveConference("conf-1")));
    }

    static Stream<Arguments> detectorsAndAgents() {
        return Stream.of(
                verb("detect_machine-minimal", Call::detectMachine),
                verb("detect_machine-minimal", call -> call.detectMachine(m -> m.untilBeep())),
                verb("detect_machine-full", VerbFramesTest::detectEverything),
                verb("detect_fax-minimal", call -> call.detectFax(f -> {})),
                verb(
                        "detect_fax-full",
                        call -> call.detectFax(f ->
                                f.tone(FaxTone.CED).timeout(ofMillis(12_500)).statusUrl(STATUS))),
                verb("detect_digits-minimal", call -> call.detectDigits(d -> {})),
                verb(
                        "detect_digits-full",
                        call -> call.detectDigits(
                                d -> d.digits("12").timeout(ofSeconds(5)).statusUrl(STATUS))),
                verb("detect-stop", call -> call.detectMachine().stop()),
                verb("ai-minimal", call -> call.ai(a -> a.prompt("You are a helpful assistant."))),
                verb("ai-full", VerbFramesTest::aiEverything),
                verb("ai-stop", call -> call.ai(a -> a.agent("x")).stop()));
    }

    private static Arguments verb(String frame, Consumer<Call> verb) {
        return arguments(frame, verb);
    }

    private static void recordEverything(Call call) {
        call.record(r -> r.beep(false)
                .format(RecordFormat.WAV)
                .stereo(true)
                .direction(AudioDirection.BOTH)
                .initialTimeout(ZERO)
                .endSilenceTimeout(ofMillis(3500))
                .terminators("")
                .inputSensitivity(60)
                .statusUrl(STATUS)
                .param("mood", "calm"));
    }

    private static void connectEverything(Call call) {
        Device anne = phone(
                "+15551230011",
                p -> p.from(US)
                        .timeout(ofSeconds(25))
                        .maxDuration(ofMinutes(10))
                        .callStateUrl(URI.create("https://example.com/state"))
                        .callStateEvents("answered", "ended"));
        Device sip = Device.sip(
                "sip:anne@example.com",
                s -> s.from("sip:ivr@example.com")
                        .fromName("IVR")
                        .timeout(ofSeconds(20))
                        .header("X-A", "1")
                        .header("X-B", "")
                        .codecs("OPUS", "PCMU")
                        .webrtcMedia(false));
        DialPlan plan = ring(anne, sip)
                .thenRing(Device.webrtc("bob", w -> w.from("ivr").codecs("VP8")))
                .thenRing(Device.agora("app", "room", a -> a.from("ivr").to("bob")))
                .thenRing(Device.call("n2", "c2"))
                .thenRing(Device.queue("n2", "support", q -> q.queueId("q1")))
                .thenRing(Device.stream(
                        URI.create("wss://example.com/audio"), s -> s.name("s").codec("PCMU")))
                .thenRing(Device.of("teleporter", Params.of(Map.of("planet", "Mars"))));
        call.connect(
                plan,
                c -> c.ringback(ringtone("us"))
                        .tag("x")
                        .maxDuration(60)
                        .maxPricePerMinute(0.5)
                        .statusUrl(STATUS));
    }

    private static void detectEverything(Call call) {
        call.detectMachine(m -> m.initialTimeout(ofMillis(4500))
                .endSilenceTimeout(ofSeconds(1))
                .machineReadyTimeout(ofSeconds(2))
                .machineVoiceThreshold(ofMillis(1250))
                .machineWordsThreshold(6)
                .detectInterruptions(false)
                .detectMessageEnd(true)
                .timeout(ofSeconds(30))
                .statusUrl(STATUS));
    }

    private static void joinEverything(Call call) {
        call.joinConference(
                "team",
                c -> c
                        .muted(false)
                        .beep(ConferenceBeep.ON_ENTER)
                        .startOnEnter(true)
                        .endOnExit(false)
                        .waitUrl(URI.create("https://example.com/wait"))
                        .maxParticipants(250)
                        .record(ConferenceRecord.RECORD_FROM_START)
                        .region(ConferenceRegion.EU)
                        .trim(ConferenceTrim.DO_NOT_TRIM)
                        .coach("c9")
                        .statusCallback(STATUS)
                        .statusCallbackEvent("start end")
                        .statusCallbackEventType(CallbackEventType.RELAY)
                        .statusCallbackMethod("POST")
                        .recordingStatusCallback(URI.create("https://example.com/rec"))
                        .recordingStatusCallbackEvent("completed")
                        .recordingStatusCallbackEventType(CallbackEventType.CXML)
                        .recordingStatusCallbackMethod("GET")
                        .stream(Device.stream(URI.create("wss://example.com/audio"), s -> s.name("s"))));
    }

    private static void aiEverything(Call call) {
        call.ai(a -> a.agent("a1")
                .prompt("Help.", p -> p.temperature(0.3).topP(0.9))
                .postPrompt("Sum up.")
                .postPromptUrl(URI.create("https://example.com/sum"))
                .postPromptAuth("u", "p")
                .globalData(Params.of(Map.of("a", 1)))
                .pronounce("SW", "SignalWire")
                .hints("sales")
                .language("English", "en-US", "rime.spore")
                .swaig(Params.of(Map.of("functions", List.of())))
                .settings(Params.of(Map.of("end_of_speech_timeout", 500))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"verbs", "detectorsAndAgents"})
    void theFrameIsTheProtocols(String frame, Consumer<Call> verb) throws IOException {
        verb.accept(call);
        int last = server.methods().size() - 1;
        if (frame.matches(".*-(stop|pause|resume)")) {
            server.accept(last);
            last++;
        }
        ExpectedFrames.assertFrame(server.frame(last), frame);
    }
}
