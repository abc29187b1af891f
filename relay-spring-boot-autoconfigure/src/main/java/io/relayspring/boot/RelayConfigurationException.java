package io.relayspring.boot;

import org.jspecify.annotations.Nullable;

/** The application cannot start as it is configured. Says what is wrong and what to do; holds no secret. */
public final class RelayConfigurationException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong
     * @param action what to do
     */
    public RelayConfigurationException(String description, String action) {
        this(description, action, null);
    }

    /**
     * @param description what is wrong
     * @param action what to do
     * @param cause what told us so, if anything did
     */
    public RelayConfigurationException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do. */
    public String action() {
        return action;
    }
}
