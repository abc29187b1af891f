package io.relayspring.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 125, 126, 127, 65_535, 65_536, 300_000})
    void aFrameOfAnyLengthComesBackMaskedOrNot(int length) throws IOException {
        String text = "x".repeat(length);

        assertThat(read(written(FrameWriter.ofClient(), text, "after"), 1 << 20))
                .containsExactly(text, "after");
        assertThat(read(written(FrameWriter.ofServer(), text, "after"), 1 << 20))
                .containsExactly(text, "after");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 1000})
    void framesSurviveReadsThatSplitThemAnywhere(int atOnce) throws IOException {
        String large = "y".repeat(70_000);
        byte[] bytes = written(FrameWriter.ofClient(), "one", large, "", "two");

        assertThat(read(bytes, atOnce)).containsExactly("one", large, "", "two");
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 65_535, 65_536})
    void theShortestFormOfALengthIsUsed(int length) throws IOException {
        byte[] bytes = written(FrameWriter.ofServer(), "z".repeat(length));

        int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
        assertThat(bytes).hasSize(header + length);
    }

    @Test
    void aFrameAsTheRfcShowsItIsUnderstood() throws IOException {
        byte[] masked = {(byte) 0x81, (byte) 0x85, 0x37, (byte) 0xfa, 0x21, 0x3d, 0x7f, (byte) 0x9f, 0x4d, 0x51, 0x58};

        assertThat(read(masked, 100)).containsExactly("Hello");
    }

    @Test
    void aClientsFrameDoesNotShowItsText() throws IOException {
        byte[] bytes = written(FrameWriter.ofClient(), "plainly to be read");

        assertThat(bytes[1] & 0x80).isEqualTo(0x80);
        assertThat(new String(bytes, UTF_8)).doesNotContain("plainly");
    }

    @Test
    void fragmentsMakeOneMessageAndAPingMayStandBetweenThem() throws IOException {
        byte[] bytes = {
            0x01, 3, 'H', 'e', 'l', (byte) 0x89, 1, '?', 0x00, 1, 'l', (byte) 0x80, 1, 'o', (byte) 0x81, 1, '!'
        };

        assertThat(read(bytes, 4)).containsExactly("?", "Hello", "!");
    }

    @Test
    void aLengthBeyondAllReasonIsRefused() {
        byte[] bytes = {(byte) 0x81, 127, (byte) 0x80, 0, 0, 0, 0, 0, 0, 1};

        assertThatThrownBy(() -> read(bytes, 100)).isInstanceOf(IOException.class);
    }

    @Test
    void whatAChannelDoesNotTakeAtOnceGoesOutLater() throws IOException {
        FrameWriter writer = FrameWriter.ofServer();
        ReluctantChannel channel = new ReluctantChannel();
        writer.frame(Opcode.TEXT, "first".getBytes(UTF_8), 0, 5);
        assertThat(writer.flush(channel)).isFalse();
        String large = "z".repeat(200_000);
        writer.frame(Opcode.TEXT, large.getBytes(UTF_8), 0, large.length());

        boolean all = false;
        while (!all) {
            channel.permit(50_000);
            all = writer.flush(channel);
        }

        assertThat(read(channel.taken(), 1 << 16)).containsExactly("first", large);
    }

    private static byte[] written(FrameWriter writer, String... texts) throws IOException {
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            writer.frame(Opcode.TEXT, bytes, 0, bytes.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(writer.flush(Channels.newChannel(out))).isTrue();
        return out.toByteArray();
    }

    private static List<String> read(byte[] bytes, int atOnce) throws IOException {
        FrameReader reader = new FrameReader(16);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += atOnce) {
            int size = Math.min(atOnce, bytes.length - at);
            ReadableByteChannel part = Channels.newChannel(new ByteArrayInputStream(bytes, at, size));
            while (reader.fill(part) > 0) {
                while (reader.next()) {
                    texts.add(new String(reader.bytes(), reader.offset(), reader.length(), UTF_8));
                }
            }
        }
        return texts;
    }
}
