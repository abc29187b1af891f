package io.relayspring.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
