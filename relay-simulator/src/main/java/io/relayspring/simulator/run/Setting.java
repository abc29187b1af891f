package io.relayspring.simulator.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set by an option or a variable. */
enum Setting {
    CONFIG("", "FILE", "a configuration file; see docs/simulator.md"),
    PORT("/port", "NUMBER", "the port to listen on (8089); 0 takes a free one"),
    ADDRESS("/address", "ADDRESS", "the address to listen on (127.0.0.1); 0.0.0.0 for every network"),
    ADVERTISED_ADDRESS(
            "/advertised_address",
            "HOST:PORT",
            "where programs find it, if not where they have connected to: recordings are said to be there"),
    TLS_CERT("/tls/certificate", "FILE", "speaks TLS with this certificate chain (PEM)"),
    TLS_KEY("/tls/private_key", "FILE", "and this private key (PEM, PKCS #8)"),
    ACCOUNT("/accounts", "PROJECT:TOKEN", "lets this project in with its token, and nobody else but further accounts"),
    JWT_ACCOUNT("/accounts", "PROJECT:JWT", "the same for a project that signs in with a JWT"),
    PACE("/pace", "PACE", "how long what is played takes: realistic (the default), instant, manual");

    private final String path;
    private final String value;
    private final String meaning;

    Setting(String path, String value, String meaning) {
        this.path = path;
        this.value = value;
        this.meaning = meaning;
    }

    /** The option, such as {@code --tls-cert}. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable, such as {@code RELAY_SIMULATOR_TLS_CERT}. */
    String variable() {
        return "RELAY_SIMULATOR_" + name();
    }

    /** Whether it lets somebody in. */
    boolean isAccount() {
        return this == ACCOUNT || this == JWT_ACCOUNT;
    }

    /** Where it is found in a configuration, such as {@code /tls/certificate}; empty where it is not. */
    String path() {
        return path;
    }

    String help() {
        return "  " + option() + " " + value + "\n        " + meaning + " [" + variable() + "]\n";
    }

    static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values())
                .filter(setting -> setting.option().equals(option))
                .findFirst();
    }

    static List<String> options() {
        return Arrays.stream(values()).map(Setting::option).toList();
    }
}
