package io.relayspring.core.event;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON with the protocol's field names and anything in them. */
final class RandomJson {

    private static final List<String> FIELDS = List.of(
            "params",
            "params",
            "call_id",
            "node_id",
            "node-id",
            "control_id",
            "state",
            "call_state",
            "end_reason",
            "direction",
            "device",
            "type",
            "result",
            "digits",
            "terminator",
            "confidence",
            "final",
            "text",
            "context",
            "protocol",
            "timestamp",
            "message_id",
            "media",
            "segments",
            "tags",
            "record",
            "url",
            "duration",
            "size",
            "detect",
            "event",
            "beep",
            "fax",
            "pages",
            "peer",
            "call",
            "dial_winner",
            "dial_state",
            "connect_state",
            "message_state",
            "denoised",
            "tag");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1e308",
            "1e400",
            "12.50",
            "99999999999999999999999",
            "\"\"",
            "\"7\"",
            "\"1e999999999\"",
            "\"\\u0000\"",
            "\"digit\"",
            "\"ended\"",
            "\"finished\"",
            "\"phone\"",
            "[]",
            "{}");

    private RandomJson() {}

    static String object(Random random, int depth) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> "\"" + one(random, FIELDS) + "\":" + value(random, depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Random random, int depth) {
        int kind = depth < 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1, 2 -> object(random, depth);
            case 3 -> "[" + value(random, depth - 1) + "," + one(random, VALUES) + "]";
            default -> one(random, VALUES);
        };
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
