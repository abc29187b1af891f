package io.relayspring.simulator.internal.frame;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What can be played: {@code {"type":…,"params":{…}}}, and never flat. */
public final class MediaShape implements Check {

    private static final String[] RINGTONES = ("at au bg br be ch cl cn cz de dk ee es fi fr gr hu il in it lt jp mx my"
                    + " nl no nz ph pl pt ru se sg th uk us tw ve za")
            .split(" ");

    private static final Map<String, Shape> TYPES = Map.of(
            "audio",
            Shape.object().required("url", Check.url("http", "https")),
            "tts",
            Shape.object()
                    .required("text", Check.filled())
                    .optional("language", Check.text())
                    .optional("gender", Check.text())
                    .optional("voice", Check.text()),
            "silence",
            Shape.object().required("duration", Check.seconds()),
            "ringtone",
            Shape.object().required("name", Check.word(RINGTONES)).optional("duration", Check.seconds()));

    public static final Check ITEM = new MediaShape();
    public static final Check LIST = Check.filledList(ITEM);

    private MediaShape() {}

    @Override
    public void check(String path, JsonNode value, Findings findings) {
        Shape shape = TYPES.get(Json.text(value, "type"));
        if (shape == null) {
            findings.wrong(path + ".type", "must be one of audio, tts, silence, ringtone");
            return;
        }
        Shape.object().required("type", Check.text()).required("params", shape).check(path, value, findings);
    }
}
