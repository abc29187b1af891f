package io.relayspring.simulator.internal.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** RIFF/WAVE, 16 bit PCM at 8 kHz: a soft tone, so that who plays it hears that it plays. */
final class WaveFile implements SoundFile {

    private static final int HEADER = 44;
    private static final int RATE = 8_000;
    private static final int BYTES = 2;
    private static final short PCM = 1;
    /** 20 samples at 8 kHz are one period of 400 Hz. */
    private static final int PERIOD = 20;

    private static final int PERIODS_AT_ONCE = 100;
    private static final double LOUDNESS = 1_000;

    private final int channels;
    private final long dataSize;

    WaveFile(int channels, Duration length) {
        this.channels = channels;
        long samples = length.toMillis() * RATE / 1000;
        this.dataSize = samples * channels * BYTES;
    }

    @Override
    public String type() {
        return "audio/wav";
    }

    @Override
    public long size() {
        return HEADER + dataSize;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(header());
        byte[] tone = tone();
        for (long left = dataSize; left > 0; left -= tone.length) {
            out.write(tone, 0, (int) Math.min(left, tone.length));
        }
    }

    private byte[] header() {
        int frame = channels * BYTES;
        byte[] header = new byte[HEADER];
        littleEndian(header)
                .put(ascii("RIFF"))
                .putInt((int) (size() - 8))
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort(PCM)
                .putShort((short) channels)
                .putInt(RATE)
                .putInt(RATE * frame)
                .putShort((short) frame)
                .putShort((short) (BYTES * 8))
                .put(ascii("data"))
                .putInt((int) dataSize);
        return header;
    }

    private byte[] tone() {
        byte[] tone = new byte[PERIOD * PERIODS_AT_ONCE * channels * BYTES];
        ByteBuffer samples = littleEndian(tone);
        for (int i = 0; i < PERIOD * PERIODS_AT_ONCE; i++) {
            short sample = (short) (LOUDNESS * Math.sin(2 * Math.PI * i / PERIOD));
            for (int channel = 0; channel < channels; channel++) {
                samples.putShort(sample);
            }
        }
        return tone;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
