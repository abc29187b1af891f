package io.relayspring.benchmarks.wire;

/** The kinds of WebSocket frames that matter here. */
public final class Opcode {

    static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private Opcode() {}
}
