package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was recorded can be fetched where the event says, and played. */
class RecordingFilesTest extends ControlApiCase {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private JsonNode recorded(String audio, Duration length) {
        String control = call.start("calling.record", ",\"record\":{\"audio\":{\"initial_timeout\":0" + audio + "}}");
        clock.advance(length);
        call.request("calling.record.stop", ",\"control_id\":\"" + control + "\"");
        return finished();
    }

    private JsonNode finished() {
        return call.client()
                .await(
                        "the end of the recording",
                        frame -> frame.at("/params/params/state").asString("").equals("finished"))
                .at("/params/params");
    }

    private HttpResponse<byte[]> file(JsonNode event) {
        HttpResponse<byte[]> response =
                Control.fetch("GET", event.path("url").asString(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(event.path("size").asInt());
        return response;
    }

    @Test
    void aWavIsAsLongAsWhatWasRecorded() throws Exception {
        JsonNode event = recorded(",\"format\":\"wav\"", Duration.ofMillis(2500));
        assertThat(event.path("duration").asDouble()).isEqualTo(2.5);
        HttpResponse<byte[]> response = file(event);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("audio/wav");
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(response.body()));
        AudioFormat format = sound.getFormat();
        assertThat(format.getSampleRate()).isEqualTo(8000);
        assertThat(format.getChannels()).isEqualTo(1);
        assertThat(format.getSampleSizeInBits()).isEqualTo(16);
        assertThat(sound.getFrameLength()).isEqualTo(20_000);
        assertThat(sound.readAllBytes()).as("a tone").contains((byte) 0x03);
    }

    @Test
    void aStereoWavHasTwoChannels() throws Exception {
        HttpResponse<byte[]> response = file(recorded(",\"format\":\"wav\",\"stereo\":true", Duration.ofSeconds(1)));
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(response.body()));
        assertThat(sound.getFormat().getChannels()).isEqualTo(2);
        assertThat(sound.getFrameLength()).isEqualTo(8_000);
    }

    @Test
    void aResetForgetsIt() {
        JsonNode event = recorded("", Duration.ofSeconds(1));
        file(event);
        simulator.reset();
        assertThat(Control.fetch("GET", event.path("url").asString(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anMp3ConsistsOfItsFrames() {
        HttpResponse<byte[]> response = file(recorded("", Duration.ofMillis(3600)));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
        assertThat(response.body()).hasSize(100 * 144);
        for (int frame = 0; frame < 100; frame++) {
            assertThat(response.body()[frame * 144]).isEqualTo((byte) 0xFF);
            assertThat(response.body()[frame * 144 + 1]).isEqualTo((byte) 0xFB);
        }
    }

    @Test
    void whatIsSaidInAPauseIsLeftOutUnlessSilenceStandsInItsPlace() {
        assertThat(pausedFor("")).isEqualTo(2.0);
        assertThat(pausedFor(",\"behavior\":\"silence\"")).isEqualTo(5.0);
    }

    private double pausedFor(String behavior) {
        String control = call.start("calling.record", ",\"record\":{\"audio\":{\"initial_timeout\":0}}");
        String id = ",\"control_id\":\"" + control + "\"";
        clock.advance(Duration.ofSeconds(1));
        call.request("calling.record.pause", id + behavior);
        clock.advance(Duration.ofSeconds(3));
        call.request("calling.record.resume", id);
        clock.advance(Duration.ofSeconds(1));
        call.request("calling.record.stop", id);
        return finished().path("duration").asDouble();
    }

    @Test
    void headSaysHowLongItIsAndOtherMethodsAreRefused() {
        JsonNode event = recorded(",\"format\":\"wav\"", Duration.ofHours(10));
        HttpResponse<byte[]> head =
                Control.fetch("HEAD", event.path("url").asString(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(event.path("size").asLong());
        assertThat(event.path("size").asLong()).isEqualTo(44 + 36_000L * 16_000);
        assertProblem(
                Control.fetch("POST", event.path("url").asString(), HttpResponse.BodyHandlers.ofString()), 405, "GET");
    }

    @Test
    void beforeItsEndThereIsNothingToFetch() {
        String url = call.request(
                        "calling.record",
                        ",\"control_id\":\"r\",\"record\":{\"audio\":{\"initial_timeout\":0,\"format\":\"wav\"}}")
                .at("/result/url")
                .asString();
        assertThat(url).startsWith(simulator.httpUrl() + "/recordings/");
        assertProblem(Control.fetch("GET", url, HttpResponse.BodyHandlers.ofString()), 404, "recording");
        call.phone().hangUp();
        file(finished());
    }
}
