package io.relayspring.core.call;

import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.silence;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.media.Media;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.AudioDirection;
import io.relayspring.core.vocabulary.HangupReason;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb's frame to the last field: the expected ones in {@code frames/} are written from the protocol. */
class CommandFramesTest {

    private static final URI STATUS = URI.create("https://example.com/status");

    private final ManualServer server = new ManualServer();
    private final Call call = server.offer("c1").call();

    static Stream<Arguments> verbs() {
        return Stream.concat(callVerbs(), operationVerbs());
    }

    private static Stream<Arguments> callVerbs() {
        return Stream.of(
                verb("answer-minimal", Call::answer),
                verb(
                        "answer-full",
                        call -> call.answer(a -> a.codecs("OPUS", "PCMU").maxDuration(ofMinutes(60)))),
                verb("pass", Call::pass),
                verb("end-minimal", Call::hangup),
                verb("end-full", call -> call.hangup(HangupReason.NO_ANSWER)),
                verb("play-minimal", call -> call.play(tts("Hello \"you\" – ü"))),
                verb("play-full", CommandFramesTest::playEverything),
                verb("play_and_collect-minimal", call -> call.playAndCollect(tts("Press 1."), c -> c.digits(1))),
                verb("play_and_collect-full", CommandFramesTest::playAndCollectEverything),
                verb("collect-minimal", call -> call.collect(c -> c.speech(s -> {}))),
                verb("collect-full", CommandFramesTest::collectEverything),
                verb(
                        "command",
                        call -> call.command(
                                "calling.teleport", Params.of(Map.of("to", Params.of(Map.of("planet", "Mars")))))));
    }

    private static Stream<Arguments> operationVerbs() {
        return Stream.of(
                verb("play-stop", call -> call.play(tts("x")).stop()),
                verb("play-pause", call -> call.play(tts("x")).pause()),
                verb("play-resume", call -> call.play(tts("x")).resume()),
                verb("play-volume", call -> call.play(tts("x")).volume(-12)),
                verb(
                        "play_and_collect-stop",
                        call -> call.playAndCollect(tts("x"), c -> c.digits(1)).stop()),
                verb(
                        "play_and_collect-volume",
                        call -> call.playAndCollect(tts("x"), c -> c.digits(1)).volume(0.5)),
                verb("collect-stop", call -> call.collect(c -> c.digits(1)).stop()),
                verb(
                        "collect-start_input_timers",
                        call -> call.collect(c -> c.digits(1)).startInputTimers()));
    }

    private static Arguments verb(String frame, Consumer<Call> verb) {
        return arguments(frame, verb);
    }

    private static void playEverything(Call call) {
        Media media = tts("Hello", t -> t.language("en-GB").gender("female").voice("amy"))
                .then(audio(URI.create("https://example.com/hold.mp3")))
                .then(silence(ofMillis(1500)))
                .then(ringtone("us"))
                .then(ringtone("de", ofSeconds(3)))
                .then(Media.of("hologram", Params.of(Map.of("size", "large"))));
        call.play(
                media,
                p -> p.volume(-6.5)
                        .direction(AudioDirection.BOTH)
                        .loop(0)
                        .statusUrl(STATUS)
                        .param("mood", "calm"));
    }

    private static void playAndCollectEverything(Call call) {
        call.playAndCollect(
                tts("Press or speak."),
                c -> c.digits(4, d -> d.terminators("#*").digitTimeout(ofMillis(2500)))
                        .speech(s -> s.endSilenceTimeout(ofSeconds(1))
                                .speechTimeout(ofSeconds(30))
                                .language("en-US")
                                .hints("sales", "support")
                                .engine("deepgram")
                                .model("nova-2"))
                        .initialTimeout(ofSeconds(10))
                        .partialResults(true)
                        .param("mood", "calm")
                        .volume(3)
                        .statusUrl(STATUS));
    }

    private static void collectEverything(Call call) {
        call.collect(c -> c.digits(2, d -> d.terminators("#").digitTimeout(ofSeconds(5)))
                .speech(s -> s.language("de-DE"))
                .initialTimeout(ofSeconds(4))
                .continuous(true)
                .partialResults(true)
                .sendStartOfInput(true)
                .statusUrl(STATUS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void theFrameIsTheProtocols(String frame, Consumer<Call> verb) throws IOException {
        verb.accept(call);
        int last = server.methods().size() - 1;
        if (frame.matches(".*-(stop|pause|resume|volume|start_input_timers)")) {
            server.accept(last);
            last++;
        }
        ExpectedFrames.assertFrame(server.frame(last), frame);
    }
}
