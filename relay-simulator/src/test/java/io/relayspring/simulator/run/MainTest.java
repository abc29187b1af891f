package io.relayspring.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says to its options, and what it returns. */
class MainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String file(String yaml) throws Exception {
        return Files.writeString(folder.resolve("simulator.yaml"), yaml).toString();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void theHelpNamesEachOptionAndItsVariable(Setting setting) {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(setting.option() + " ", setting.variable(), "--health", "--version");
    }

    @Test
    void theVersionIsTheOneThatIsBuilt() throws Exception {
        assertThat(run(Map.of("RELAY_SIMULATOR_PORT", "many"), "--version")).isZero();
        String built = Files.readString(Path.of("pom.xml")).replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("relay-simulator " + built);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1 | There is no option --prot; there are --config, --port",
                "--port | --port needs a value",
                "--port=many | port must be a whole number from 0 to 65535",
                "--port 70000 | port must be a whole number",
                "--port 80.5 | port must be a whole number",
                "--address a%b | address must be an address or a host's name",
                "--health --address host:80 | address must be an address or a host's name",
                "--advertised-address=a%b | advertised_address must be HOST:PORT or an http(s) URL",
                "--advertised-address=ftp://a | advertised_address must be HOST:PORT or an http(s) URL",
                "my-secret | There is an argument without an option; there are --config",
                "--pace slow | pace must be one of instant, realistic, manual",
                "--account nobody | PROJECT:TOKEN",
                "--jwt-account nobody | PROJECT:JWT",
                "--tls-cert x.pem | tls.private_key is missing",
                "--tls-cert=x.pem --tls-key=y.pem | No TLS with x.pem and y.pem",
                "--config none.yaml | none.yaml cannot be read"
            })
    void anOptionThatMakesNoSenseIsToldWithThoseThatDo(String arguments, String what) {
        assertThat(run(Map.of(), arguments.split(" "))).isEqualTo(Main.MISUSED);
        assertThat(said()).startsWith("relay-simulator: ").contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red | colour is not known; known are port, address",
                "ports: [1] | ports is not known",
                "- a | must hold keys and values",
                "'port: [' | is not YAML",
                "'{port: 1, port: 2}' | duplicate key",
                "'accounts: [{project: p}]' | accounts[0] must have a token or a jwt",
                "'accounts: [{project: p, token: t, jwt: j}]' | accounts[0] must have a token or a jwt, not both",
                "'accounts: []' | accounts must not be empty",
                "'phones: {\"+15551230001\": {reaction: sleep}}' | phones.+15551230001.reaction must be one of answer, busy",
                "'phones: {\"+15551230001\": {mood: merry}}' | mood is not known; known are reaction, after, party",
                "'phones: {\"+15551230001\": {routine: [{sings: la}]}}' | sings is not known; known are hears, presses",
                "'phones: {\"+15551230001\": {routine: [{hears: a, says: b}]}}' | must be one of hears, presses, says",
                "'phones: [1]' | phones must have a key for each number",
                "'accounts: &a [*a]' | never ends",
                "'tls: &t {certificate: {of: *t}}' | never ends",
                "'ping_interval: 0' | ping_interval must be a number from 0.1 to 3600",
                "hold: perhaps | hold must be true or false"
            })
    void aFileThatMakesNoSenseIsToldWithTheKeysThereAre(String yaml, String what) throws Exception {
        assertThat(run(Map.of(), "--config", file(yaml))).isEqualTo(Main.MISUSED);
        assertThat(said()).contains(what);
    }

    @Test
    void theFileThatTheDocumentationShowsMakesSense() {
        Configuration shown =
                Configuration.of(CommandLine.of("--config", "src/test/resources/guide/simulator.yaml"), Map.of());
        assertThat(shown.port()).isEqualTo(8089);
        assertThat(shown.isSecure()).isTrue();
        assertThat(shown.phones()).hasSize(8);
    }

    @Test
    void anAddressWithABlankInItIsNone() {
        assertThat(run(Map.of(), "--health", "--address", "a b")).isEqualTo(Main.MISUSED);
        assertThat(run(Map.of(), "--advertised-address", "a b")).isEqualTo(Main.MISUSED);
        assertThat(said())
                .contains("address must be an address or a host's name", "advertised_address must be HOST:PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::", "::1", "localhost", "my-host.example.com"})
    void addressesAndNamesMakeSense(String address) {
        String[] options = {"--address", address, "--advertised-address", "simulator:8089"};
        assertThat(Configuration.of(CommandLine.of(options), Map.of()).address())
                .isEqualTo(address);
        options[3] = "https://simulator.example.com/relay";
        assertThat(Configuration.of(CommandLine.of(options), Map.of()).address())
                .isEqualTo(address);
    }

    @Test
    void anAliasThatEndsMakesSense() throws Exception {
        String yaml = "accounts: [{project: p, token: &t x}, {project: q, token: *t}]";
        assertThat(Configuration.of(CommandLine.of("--config", file(yaml)), Map.of())
                        .hasAccounts())
                .isTrue();
    }

    @Test
    void aSecretIsNotRepeated() throws Exception {
        assertThat(run(Map.of(), "p:my-secret", "--port", "0")).isEqualTo(Main.MISUSED);
        assertThat(run(Map.of("RELAY_SIMULATOR_ACCOUNT", "no-colon-but-a-secret")))
                .isEqualTo(Main.MISUSED);
        String[] files = {
            "accounts:\n  - project: p\n    token: my-secret: x",
            "accounts: [{token: my-secret",
            "token: 'my-secret",
            "token: *my-secret",
            "token: !my-secret",
            "my-secret: 1\nmy-secret: 2"
        };
        for (String yaml : files) {
            assertThat(run(Map.of(), "--config", file(yaml))).isEqualTo(Main.MISUSED);
            assertThat(said()).contains("is not YAML, line ");
        }
        assertThat(said()).doesNotContain("secret");
        assertThat(Configuration.of(CommandLine.of("--account", "p:my-secret"), Map.of()))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void anOptionWinsOverAVariableAndThatOverTheFile() throws Exception {
        Map<String, String> environment = Map.of(
                "RELAY_SIMULATOR_CONFIG", file("port: 1\naddress: file.example.com\nadvertised_address: file:1\n"),
                "RELAY_SIMULATOR_PORT", "2",
                "RELAY_SIMULATOR_ADDRESS", "variable.example.com");
        Configuration configuration = Configuration.of(CommandLine.of("--port", "3"), environment);
        assertThat(configuration.port()).isEqualTo(3);
        assertThat(configuration.address()).isEqualTo("variable.example.com");
        assertThat(configuration.tree().path("advertised_address").asString()).isEqualTo("file:1");
        assertThat(Configuration.of(CommandLine.of(), Map.of("RELAY_SIMULATOR_PORT", ""))
                        .port())
                .isEqualTo(8089);
    }

    @Test
    void withoutASimulatorNothingIsWell() {
        // one of this machine's own addresses on which nobody listens, and a port that only root could take
        assertThat(run(Map.of(), "--health", "--address", "127.0.0.119", "--port", "1"))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("http://127.0.0.119:1/api/health does not answer");
    }

    @Test
    void oneThatCannotStartSaysWhy() {
        RunningSimulator first = RunningSimulator.start(Configuration.of(CommandLine.of("--port", "0"), Map.of()));
        try {
            String taken = Integer.toString(first.simulator().port());
            assertThat(run(Map.of(), "--port", taken)).isEqualTo(Main.FAILED);
            assertThat(said()).contains("could not start");
            assertThat(run(Map.of("RELAY_SIMULATOR_PORT", taken), "--health")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"status\":\"UP\"");
        } finally {
            first.end();
        }
        assertThat(first.simulator().sessions()).isEmpty();
    }
}
