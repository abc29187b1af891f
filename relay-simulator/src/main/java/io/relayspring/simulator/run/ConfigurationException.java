package io.relayspring.simulator.run;

/** Options or a configuration that make no sense; the message says what is wrong and what there is. */
final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
