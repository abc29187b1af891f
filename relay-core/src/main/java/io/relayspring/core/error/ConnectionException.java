package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The server cannot be reached, was lost, did not answer in time or does not read. Whether it carried out what was
 * under way is not known.
 */
public class ConnectionException extends RelayException {

    public ConnectionException(String message) {
        this(message, null);
    }

    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    protected RelayException copy() {
        return new ConnectionException(getMessage(), this);
    }
}
