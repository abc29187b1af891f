package io.relayspring.benchmarks.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The methods a client may call that make a difference to a scenario. */
enum Command {
    CONNECT("signalwire.connect"),
    PING("signalwire.ping"),
    ANSWER("calling.answer"),
    PLAY("calling.play"),
    END("calling.end"),
    OTHER("");

    private static final Command[] ALL = values();

    private static final byte[][] NAMES =
            Arrays.stream(ALL).map(command -> command.wire.getBytes(US_ASCII)).toArray(byte[][]::new);

    private final String wire;

    Command(String wire) {
        this.wire = wire;
    }

    static Command named(byte[] bytes, int from, int to) {
        for (int i = 0; i < NAMES.length; i++) {
            if (Arrays.equals(NAMES[i], 0, NAMES[i].length, bytes, from, to)) {
                return ALL[i];
            }
        }
        return OTHER;
    }
}
