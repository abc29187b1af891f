package io.relayspring.core.media;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.MediaType;
import io.relayspring.core.vocabulary.Ringtone;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One or more things to play, in order. Immutable. */
public final class Media {

    private final List<Params> items;

    private Media(List<Params> items) {
        this.items = items;
    }

    /** A text to be spoken. */
    public static Media tts(String text) {
        return tts(text, options -> {});
    }

    /** A text to be spoken in a language and voice. */
    public static Media tts(String text, Consumer<? super TtsOptions> options) {
        TtsOptions tts = new TtsOptions(Checks.text("text", text));
        options.accept(tts);
        return of(MediaType.TTS.wire(), tts.params());
    }

    /**
     * An audio file to be fetched by the server.
     *
     * @throws IllegalArgumentException if the address is relative
     */
    public static Media audio(URI url) {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("url must be absolute, for instance https://example.com/hold.mp3");
        }
        return of(MediaType.AUDIO.wire(), Params.of(Map.of("url", url)));
    }

    /** Silence of this length, sent in seconds. */
    public static Media silence(Duration duration) {
        return of(MediaType.SILENCE.wire(), Params.of(Map.of("duration", Checks.seconds("duration", duration))));
    }

    /**
     * A country's ringback tone, played once.
     *
     * @param country a word of {@link Ringtone}, for instance {@code "us"}
     */
    public static Media ringtone(String country) {
        return of(MediaType.RINGTONE.wire(), ringtoneNamed(country));
    }

    /** A country's ringback tone, played for this long, sent in seconds. */
    public static Media ringtone(String country, Duration duration) {
        Params params = ringtoneNamed(country).with("duration", Checks.seconds("duration", duration));
        return of(MediaType.RINGTONE.wire(), params);
    }

    /** Media that this version does not know, as they stand on the wire: {@code {"type":…,"params":{…}}}. */
    public static Media of(String type, Params params) {
        return new Media(List.of(Params.of(Map.of("type", Checks.text("type", type), "params", params))));
    }

    /** These media, then the others. */
    public Media then(Media next) {
        return new Media(Stream.concat(items.stream(), next.items.stream()).toList());
    }

    /** The items as they stand on the wire. */
    public List<Params> items() {
        return items;
    }

    private static Params ringtoneNamed(String country) {
        if (Ringtone.of(country) == Ringtone.UNKNOWN) {
            String known = Arrays.stream(Ringtone.values()).map(Ringtone::wire).collect(Collectors.joining(" "));
            throw new IllegalArgumentException(
                    "country of a ringtone must be one of " + known.strip() + ", not " + country);
        }
        return Params.of(Map.of("name", country));
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
