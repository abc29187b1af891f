package io.relayspring.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options, variables and a file, and what counts of them. */
class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void accountsOfOptionsAndVariablesAreLetInTogetherAndNoneOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("accounts.yaml"), "accounts: [{project: p, token: of-the-file}]");
        CommandLine line = CommandLine.of(
                "--config", file.toString(), "--account", "q:my-token", "--account", "r:another", "--port", "0");
        Configuration configuration = Configuration.of(line, Map.of("RELAY_SIMULATOR_JWT_ACCOUNT", "s:my.json.token"));
        assertThat(configuration.tree().path("accounts").toString())
                .isEqualTo("[{\"project\":\"q\",\"token\":\"my-token\"},{\"project\":\"r\",\"token\":\"another\"},"
                        + "{\"project\":\"s\",\"jwt\":\"my.json.token\"}]");
    }

    private static String refusal(Map<String, String> environment, String... options) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        Configuration.of(CommandLine.of(options), environment).builder())
                .actual()
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT | abc | port must be a whole number from 0 to 65535",
                "ADDRESS | a%b | address must be an address or a host's name",
                "ADVERTISED_ADDRESS | a%b | advertised_address must be HOST:PORT or an http(s) URL",
                "PACE | slow | pace must be one of instant, realistic, manual",
                "TLS_CERT | x.pem | tls.private_key is missing",
                "TLS_KEY | x.pem | tls.certificate is missing",
                "ACCOUNT | my-secret | An account is PROJECT:TOKEN, with a colon between the two",
                "JWT_ACCOUNT | my-secret | An account is PROJECT:JWT, with a colon between the two",
                "ACCOUNT | :my-secret | accounts[0].project must be a text that is not blank",
                "JWT_ACCOUNT | my-secret: | accounts[0].jwt must be a text that is not blank",
                "CONFIG | none.yaml | none.yaml cannot be read: java.nio.file.NoSuchFileException: none.yaml"
            })
    void whatMakesNoSenseIsToldWithTheOptionOrTheVariableThatSaysIt(Setting setting, String value, String what) {
        assertThat(refusal(Map.of(setting.variable(), value)))
                .endsWith(what + " (see the variable " + setting.variable() + ")")
                .doesNotContain("secret");
        assertThat(refusal(Map.of(setting.variable(), "unread"), setting.option(), value))
                .endsWith(what + " (see the option " + setting.option() + ")")
                .doesNotContain("secret");
    }

    @Test
    void eachOfSeveralMistakesIsToldWithItsOrigin() throws Exception {
        String file = Files.writeString(
                        folder.resolve("mistakes.yaml"), "port: 8089\npace: slow\ncolour: red\nphones: [1]\n")
                .toString();
        Map<String, String> environment = Map.of("RELAY_SIMULATOR_PORT", "abc", "RELAY_SIMULATOR_JWT_ACCOUNT", "p:");
        assertThat(refusal(environment, "--config", file, "--account", "a:b", "--account", "c:"))
                .contains(
                        "port must be a whole number from 0 to 65535 (see the variable RELAY_SIMULATOR_PORT)",
                        "pace must be one of instant, realistic, manual (see the file " + file + ")",
                        "phones must have a key for each number, such as \"+15551230001\" (see the file " + file + ")",
                        "accounts[1].token must be a text that is not blank (see the option --account)",
                        "accounts[2].jwt must be a text that is not blank (see the variable RELAY_SIMULATOR_JWT_ACCOUNT)")
                .containsPattern("colour is not known; known are port, [a-z_, ]+ \\(see the file ")
                .doesNotContain("params");
    }

    @Test
    void aCertificateAndAKeyThatDoNotGoTogetherAreToldWithBothOrigins() throws Exception {
        String file = Files.writeString(folder.resolve("tls.yaml"), "tls: {certificate: x.pem}")
                .toString();
        assertThat(refusal(Map.of(), "--config", file))
                .endsWith("tls.private_key is missing (see the file " + file + ")");
        Map<String, String> key = Map.of("RELAY_SIMULATOR_TLS_KEY", "y.pem");
        assertThat(refusal(key, "--config", file))
                .contains("No TLS with x.pem and y.pem")
                .endsWith(" (see the file " + file + " and the variable RELAY_SIMULATOR_TLS_KEY)");
        assertThat(refusal(Map.of(), "--config", file, "--tls-key", "y.pem", "--tls-cert", "z.pem"))
                .contains("No TLS with z.pem and y.pem")
                .endsWith(" (see the option --tls-cert and the option --tls-key)");
    }
}
