package io.relayspring.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A message whose text stands ready as bytes, with holes ({@code %}) to be filled with bytes. */
public final class Template {

    private static final Pattern HOLE = Pattern.compile("%");

    private final byte[][] parts;
    private final int fixed;

    private Template(byte[][] parts) {
        this.parts = parts;
        int sum = 0;
        for (byte[] part : parts) {
            sum += part.length;
        }
        this.fixed = sum;
    }

    public static Template of(String text) {
        String[] texts = HOLE.split(text, -1);
        byte[][] parts = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            parts[i] = texts[i].getBytes(UTF_8);
        }
        return new Template(parts);
    }

    /** Writes one text frame. {@code first} fills the first hole, {@code others} the rest: as many as there are holes. */
    public void write(FrameWriter out, byte[] first, byte[]... others) {
        int length = fixed + first.length;
        for (byte[] other : others) {
            length += other.length;
        }
        out.begin(Opcode.TEXT, length);
        out.put(parts[0]);
        out.put(first);
        for (int i = 0; i < others.length; i++) {
            out.put(parts[i + 1]);
            out.put(others[i]);
        }
        out.put(parts[others.length + 1]);
        out.finish();
    }
}
