package io.relayspring.core.call;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.media.Media;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EndReason;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad values are refused before anything is sent; the message names the argument and what is allowed. */
class BadArgumentsTest {

    private static final Duration NEGATIVE = ofSeconds(-1);
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private final ManualServer server = new ManualServer();
    private final Call call = server.offer("c1").call();

    static Stream<Arguments> mistakes() {
        return Stream.concat(mistakesWithMedia(), mistakesWithInput());
    }

    private static Stream<Arguments> mistakesWithMedia() {
        return Stream.of(
                mistake("text", "blank", call -> call.play(tts(" "))),
                mistake("language", "blank", call -> call.play(tts("x", t -> t.language("")))),
                mistake("voice", "blank", call -> call.play(tts("x", t -> t.voice("\t")))),
                mistake("gender", "blank", call -> call.play(tts("x", t -> t.gender("")))),
                mistake("url", "absolute", call -> call.play(Media.audio(URI.create("hold.mp3")))),
                mistake("duration", "negative", call -> call.play(Media.silence(NEGATIVE))),
                mistake("duration", "negative", call -> call.play(Media.ringtone("us", NEGATIVE))),
                mistake("duration", "longer", call -> call.play(Media.silence(FOREVER))),
                mistake("ringtone", "us", call -> call.play(Media.ringtone("atlantis"))),
                mistake("ringtone", "us", call -> call.play(Media.ringtone(""))),
                mistake("type", "blank", call -> call.play(Media.of("", Params.empty()))),
                mistake("volume", "-40 to 40", call -> call.play(tts("x"), p -> p.volume(41))),
                mistake("volume", "-40 to 40", call -> call.play(tts("x"), p -> p.volume(-40.5))),
                mistake("volume", "-40 to 40", call -> call.play(tts("x"), p -> p.volume(Double.NaN))),
                mistake("volume", "-40 to 40", call -> call.play(tts("x"), p -> p.volume(Double.POSITIVE_INFINITY))),
                mistake("loop", "at least 0", call -> call.play(tts("x"), p -> p.loop(-1))),
                mistake("name", "blank", call -> call.play(tts("x"), p -> p.param(" ", 1))),
                mistake("mood", "JSON", call -> call.play(tts("x"), p -> p.param("mood", Double.NaN))),
                mistake(
                        "why",
                        "word of the protocol",
                        call -> call.play(tts("x"), p -> p.param("why", EndReason.UNKNOWN))),
                mistake(
                        "why",
                        "word of the protocol",
                        call -> call.play(tts("x"), p -> p.param("list", List.of(Map.of("why", EndReason.UNKNOWN))))));
    }

    private static Stream<Arguments> mistakesWithInput() {
        return Stream.of(
                mistake("digits", "at least 1", call -> call.collect(c -> c.digits(0))),
                mistake("digits", "at least 1", call -> call.playAndCollect(tts("x"), c -> c.digits(-3))),
                mistake("digits", "speech", call -> call.collect(c -> {})),
                mistake("digits", "speech", call -> call.playAndCollect(tts("x"), c -> c.volume(1))),
                mistake(
                        "volume",
                        "-40 to 40",
                        call -> call.playAndCollect(tts("x"), c -> c.digits(1).volume(-41))),
                mistake("terminators", "blank", call -> call.collect(c -> c.digits(1, d -> d.terminators("")))),
                mistake(
                        "digit_timeout",
                        "negative",
                        call -> call.collect(c -> c.digits(1, d -> d.digitTimeout(NEGATIVE)))),
                mistake(
                        "initial_timeout",
                        "negative",
                        call -> call.collect(c -> c.digits(1).initialTimeout(NEGATIVE))),
                mistake(
                        "speech_timeout",
                        "negative",
                        call -> call.collect(c -> c.speech(s -> s.speechTimeout(NEGATIVE)))),
                mistake(
                        "end_silence_timeout",
                        "negative",
                        call -> call.collect(c -> c.speech(s -> s.endSilenceTimeout(NEGATIVE)))),
                mistake("language", "blank", call -> call.collect(c -> c.speech(s -> s.language(" ")))),
                mistake("maxDuration", "negative", call -> call.answer(a -> a.maxDuration(NEGATIVE))),
                mistake("method", "blank", call -> call.command(" ", Params.empty())),
                mistake("type", "blank", call -> call.on(" ", event -> {})));
    }

    private static Arguments mistake(String argument, String allowed, Consumer<Call> mistake) {
        return arguments(argument, allowed, mistake);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aMistakeIsRefusedBeforeAnythingIsSent(String argument, String allowed, Consumer<Call> mistake) {
        assertThatThrownBy(() -> mistake.accept(call))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(argument)
                .hasMessageContaining(allowed);
        assertThat(server.methods()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theCallGoesOn(String argument, String allowed, Consumer<Call> mistake) {
        assertThatThrownBy(() -> mistake.accept(call)).isInstanceOf(IllegalArgumentException.class);
        call.play(tts("Still here."));
        assertThat(server.methods()).containsExactly("calling.play");
    }
}
