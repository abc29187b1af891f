package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.wire.NumberedId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the few fields of a client's message that the server needs, in any order of keys, without building a tree: {@code id} and
 * {@code method} at the top, {@code call_id} and {@code control_id} one level below. It trusts the message to be well-formed JSON.
 */
final class MessageScanner {

    private static final byte[] ID = ascii("id");
    private static final byte[] METHOD = ascii("method");
    private static final byte[] CALL_ID = ascii("call_id");
    private static final byte[] CONTROL_ID = ascii("control_id");
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int at;
    private int end;

    private int idFrom;
    private int idTo;
    private boolean idQuoted;
    private boolean request;
    private Command command = Command.OTHER;
    private int callFrom;
    private int callTo;
    private int controlFrom;
    private int controlTo;

    void scan(byte[] message, int offset, int length) {
        bytes = message;
        at = offset;
        end = offset + length;
        idFrom = idTo = callFrom = callTo = controlFrom = controlTo = offset;
        idQuoted = false;
        request = false;
        command = Command.OTHER;
        int depth = 0;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"') {
                string(depth);
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    /** Whether it is a request; otherwise it is an answer, of a client that is: an acknowledgement. */
    boolean isRequest() {
        return request;
    }

    Command command() {
        return command;
    }

    /** The identifier as it stands in the message, with its quotes if it has any. */
    byte[] id() {
        int quote = idQuoted ? 1 : 0;
        return Arrays.copyOfRange(bytes, idFrom - quote, idTo + quote);
    }

    /** The number in the identifier, or -1. */
    long idNumber() {
        return NumberedId.numberIn(bytes, idFrom, idTo);
    }

    /** The number in the call's identifier, or -1. */
    int callNumber() {
        return (int) NumberedId.numberIn(bytes, callFrom, callTo);
    }

    byte[] controlId() {
        return Arrays.copyOfRange(bytes, controlFrom, controlTo);
    }

    /** A string begins; if it is a key we know at this depth, its value is noted. */
    private void string(int depth) {
        int from = at;
        int to = closingQuote();
        skipBlanks();
        if (at < end && bytes[at] == ':') {
            at++;
            skipBlanks();
            if (depth == 1) {
                topLevel(from, to);
            } else if (depth == 2) {
                parameter(from, to);
            }
        }
    }

    private void topLevel(int from, int to) {
        if (is(ID, from, to)) {
            idQuoted = quoted();
            idFrom = at;
            idTo = idQuoted ? closingQuote() : endOfNumber();
        } else if (is(METHOD, from, to) && quoted()) {
            request = true;
            int value = at;
            command = Command.named(bytes, value, closingQuote());
        }
    }

    private void parameter(int from, int to) {
        if (is(CALL_ID, from, to) && quoted()) {
            callFrom = at;
            callTo = closingQuote();
        } else if (is(CONTROL_ID, from, to) && quoted()) {
            controlFrom = at;
            controlTo = closingQuote();
        }
    }

    /** Steps over an opening quote, if one is next. */
    private boolean quoted() {
        boolean quote = at < end && bytes[at] == '"';
        at += quote ? 1 : 0;
        return quote;
    }

    /** Steps past the closing quote and returns where it stands. */
    private int closingQuote() {
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at++;
    }

    private int endOfNumber() {
        while (at < end && bytes[at] >= '-' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private void skipBlanks() {
        while (at < end && bytes[at] <= ' ') {
            at++;
        }
    }

    private boolean is(byte[] key, int from, int to) {
        return Arrays.equals(key, 0, key.length, bytes, from, to);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
