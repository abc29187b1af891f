package io.relayspring.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.params.Params;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The frames in {@code frames/}, written from the protocol, with what is made anew each time left open. */
final class ExpectedFrames {

    private static final JsonMapper JSON = new JsonMapper();

    private ExpectedFrames() {}

    static void assertFrame(Params sent, String frame) throws IOException {
        Params params = sent.params("params");
        String expected = resource(frame)
                .replace("<id>", sent.text("id"))
                .replace("<tag>", params.text("tag"))
                .replace("<control>", params.text("control_id"));
        assertThat(JSON.readTree(sent.toJson())).isEqualTo(JSON.readTree(expected));
        assertThat(sent.text("id")).matches("[0-9a-f-]{36}");
    }

    private static String resource(String frame) throws IOException {
        try (InputStream file = ExpectedFrames.class.getResourceAsStream("/frames/" + frame + ".json")) {
            return new String(Objects.requireNonNull(file, frame).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
