package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/** The server refused {@code signalwire.connect}; {@link #code()} and the message are the server's own. */
public final class AuthenticationException extends ConnectionException {

    private final String code;

    public AuthenticationException(String code, String message) {
        this(code, message, null);
    }

    private AuthenticationException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The code of the refusal as the server sent it, for instance {@code "-32000"}; may be empty. */
    public String code() {
        return code;
    }

    @Override
    protected RelayException copy() {
        return new AuthenticationException(code, getMessage(), this);
    }
}
