package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.report.TranscriptEntry.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One thing to play. */
record MediaItem(Kind kind, String text, Duration length) {

    private static final Duration PER_CHARACTER = Duration.ofMillis(60);
    private static final double RECORDING_SECONDS = 3;
    private static final double RINGTONE_SECONDS = 4;

    static List<MediaItem> list(JsonNode media) {
        List<MediaItem> items = new ArrayList<>();
        media.forEach(item -> items.add(of(Json.text(item, "type"), item.path("params"))));
        return items;
    }

    private static MediaItem of(String type, JsonNode params) {
        return switch (type) {
            case "tts" -> spoken(Json.text(params, "text"));
            case "silence" -> silence(Json.number(params, "duration", 0));
            case "ringtone" ->
                new MediaItem(
                        Kind.HEARD_RINGTONE,
                        Json.text(params, "name"),
                        Json.seconds(params, "duration", RINGTONE_SECONDS));
            default -> new MediaItem(Kind.HEARD_AUDIO, Json.text(params, "url"), Json.seconds(RECORDING_SECONDS));
        };
    }

    private static MediaItem spoken(String text) {
        return new MediaItem(Kind.HEARD_TTS, text, PER_CHARACTER.multipliedBy(text.length()));
    }

    private static MediaItem silence(double length) {
        String shown = length == Math.rint(length) ? Long.toString((long) length) : Double.toString(length);
        return new MediaItem(Kind.HEARD_SILENCE, shown, Json.seconds(length));
    }
}
