package io.relayspring.boot;

/** The application cannot start as it is configured. Says what is wrong and what to do; holds no secret. */
public final class RelayConfigurationException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong
     * @param action what to do
     */
    public RelayConfigurationException(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What to do. */
    public String action() {
        return action;
    }
}
