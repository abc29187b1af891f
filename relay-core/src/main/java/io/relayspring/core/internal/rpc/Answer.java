package io.relayspring.core.internal.rpc;

import io.relayspring.core.params.Params;
import java.util.regex.Pattern;

/** Reads the server's answer to a request: accepted or refused, with what code and words. */
final class Answer {

    private static final Pattern SUCCESS = Pattern.compile("2\\d\\d(\\.0+)?");

    private final Params frame;

    Answer(Params frame) {
        this.frame = frame;
    }

    boolean isAccepted() {
        return !frame.has("error") && isSuccess(code());
    }

    private static boolean isSuccess(String code) {
        // Nearly every answer has this one: no need to search for a pattern.
        return code.isEmpty() || code.equals("200") || SUCCESS.matcher(code).matches();
    }

    Params result() {
        return frame.params("result");
    }

    /** The error's code, else the result's. */
    String code() {
        return frame.has("error") ? error().text("code") : result().text("code");
    }

    /** The server's words; an error may be a bare string. */
    String message() {
        if (!frame.has("error")) {
            return result().text("message");
        }
        return frame.isObject("error") ? error().text("message") : frame.text("error");
    }

    private Params error() {
        return frame.params("error");
    }
}
