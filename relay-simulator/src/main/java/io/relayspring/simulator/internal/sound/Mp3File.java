package io.relayspring.simulator.internal.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** MPEG-1 layer III, mono, 32 kHz, 32 kbit/s: silence, since a frame of zeros after its header is silent. */
final class Mp3File implements SoundFile {

    private static final byte[] HEADER = {(byte) 0xFF, (byte) 0xFB, 0x18, (byte) 0xC0};
    private static final int FRAME = 144;
    private static final int FRAME_MILLIS = 36;

    private final long frames;

    Mp3File(Duration length) {
        this.frames = (length.toMillis() + FRAME_MILLIS - 1) / FRAME_MILLIS;
    }

    @Override
    public String type() {
        return "audio/mpeg";
    }

    @Override
    public long size() {
        return frames * FRAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] frame = new byte[FRAME];
        System.arraycopy(HEADER, 0, frame, 0, HEADER.length);
        for (long i = 0; i < frames; i++) {
            out.write(frame);
        }
    }
}
