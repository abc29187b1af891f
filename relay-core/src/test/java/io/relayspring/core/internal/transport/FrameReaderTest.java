package io.relayspring.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.relayspring.core.internal.transport.FrameReader.ViolationException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.socket.CloseStatus;

class FrameReaderTest {

    private final List<String> told = new ArrayList<>();
    private final FrameReader reader = new FrameReader(1_000, new FrameReader.Frames() {
        @Override
        public void text(String message) {
            told.add(message);
        }

        @Override
        public void ping(byte[] payload) {
            told.add("ping " + payload.length);
        }

        @Override
        public void pong(byte[] payload) {
            told.add("pong " + payload.length);
        }

        @Override
        public void close(CloseStatus status) {
            told.add("close " + status.getCode() + " " + status.getReason());
        }
    });

    @ParameterizedTest
    @CsvSource({
        "C100, 1002, reserved bits",
        "8180, 1002, a masked frame",
        "8300, 1002, unknown frame",
        "8B00, 1002, unknown frame",
        "8200, 1003, binary data",
        "8000, 1002, a continuation of nothing",
        "0100 0100, 1002, a message within another",
        "0900, 1002, a control frame",
        "897E 007E, 1002, a control frame",
        "8801 00, 1002, a close without a valid code",
        "8802 0001, 1002, a close without a valid code",
        "8102 C328, 1007, not UTF-8",
        "0101 C3 8001 28, 1007, not UTF-8",
        "817F FFFFFFFFFFFFFFFF, 1002, a negative length",
        "817F 00000000FFFFFFFF, 1009, more than 1000 bytes",
        "817E 03E9, 1009, more than 1000 bytes",
    })
    void whatBreaksTheProtocolIsNamed(String frames, int code, String words) {
        ByteBuf in = Unpooled.wrappedBuffer(HexFormat.of().parseHex(frames.replace(" ", "")));
        ViolationException violation = catchThrowableOfType(ViolationException.class, () -> {
            while (reader.read(in)) {
                assertThat(in.isReadable()).isTrue();
            }
        });
        assertThat(violation.status().getCode()).isEqualTo(code);
        assertThat(violation).hasMessageContaining(words).hasMessageEndingWith("(" + code + ")");
    }

    @Test
    void framesAreFoundWhereverTheStreamIsCut() throws Exception {
        byte[] stream = stream();
        ByteBuf in = Unpooled.buffer();
        for (byte next : stream) {
            in.writeByte(next);
            while (reader.read(in)) {
                in.discardReadBytes();
            }
        }
        assertThat(told)
                .containsExactly(
                        "",
                        "é\uFFFD",
                        "x".repeat(300),
                        "ping 2",
                        "y".repeat(400),
                        "pong 0",
                        "close 1005 null",
                        "close 4000 bye");
    }

    private static byte[] stream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int text = RawPeer.FIN | RawPeer.TEXT;
        stream.writeBytes(RawPeer.frame(text, new byte[0]));
        stream.writeBytes(RawPeer.frame(text, RawPeer.bytes("é\uFFFD")));
        stream.writeBytes(RawPeer.frame(text, RawPeer.bytes("x".repeat(300))));
        stream.writeBytes(RawPeer.frame(RawPeer.TEXT, RawPeer.bytes("y".repeat(200))));
        stream.writeBytes(RawPeer.frame(RawPeer.FIN | RawPeer.PING, new byte[2]));
        stream.writeBytes(RawPeer.frame(RawPeer.CONTINUATION, RawPeer.bytes("y".repeat(200))));
        stream.writeBytes(RawPeer.frame(RawPeer.FIN | RawPeer.CONTINUATION, new byte[0]));
        stream.writeBytes(RawPeer.frame(RawPeer.FIN | RawPeer.PONG, new byte[0]));
        stream.writeBytes(RawPeer.frame(RawPeer.FIN | RawPeer.CLOSE, new byte[0]));
        stream.writeBytes(RawPeer.frame(RawPeer.FIN | RawPeer.CLOSE, RawPeer.closing(4000, "bye")));
        return stream.toByteArray();
    }
}
