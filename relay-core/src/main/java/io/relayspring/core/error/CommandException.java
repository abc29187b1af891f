package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/** The server refused a command: a JSON-RPC error, or a result whose code is not 2xx. */
public final class CommandException extends RelayException {

    private final String method;
    private final String code;
    private final String reason;

    /**
     * @param method the wire method, for instance {@code calling.play}
     * @param code the server's code, for instance {@code 409} or {@code -32602}
     * @param reason the server's words
     */
    public CommandException(String method, String code, String reason) {
        this(method, code, reason, null);
    }

    private CommandException(String method, String code, String reason, @Nullable Throwable cause) {
        super(method + " was refused with " + (code.isEmpty() ? "no code" : code) + ": " + reason, cause);
        this.method = method;
        this.code = code;
        this.reason = reason;
    }

    /** The wire method that was refused. */
    public String method() {
        return method;
    }

    /** The server's code as text; may be empty. */
    public String code() {
        return code;
    }

    /** The server's words; may be empty. */
    public String reason() {
        return reason;
    }

    @Override
    protected RelayException copy() {
        return new CommandException(method, code, reason, this);
    }
}
