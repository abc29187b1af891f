package io.relayspring.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.BareProgram;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.TestCertificate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as a file has it. */
class RunningSimulatorTest {

    @TempDir
    private Path folder;

    private RunningSimulator running;

    @AfterEach
    void end() {
        running.end();
    }

    private RelaySimulator start(String yaml) throws Exception {
        String file = Files.writeString(folder.resolve("simulator.yaml"), yaml).toString();
        running = RunningSimulator.start(Configuration.of(CommandLine.of("--port=0", "--config", file), Map.of()));
        return running.simulator();
    }

    private static String http(String method, String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aTelephoneDoesWhatTheFileSaysJustAsIfItWereToldOverHttp() throws Exception {
        String[] habits = {
            "{\"reaction\":\"busy\",\"after\":4}",
            "{\"after\":1.5,\"party\":\"machine\"}",
            "{\"reaction\":\"no_answer\",\"after\":2}",
            "{\"reaction\":\"ring\"}",
            "{\"messages\":\"failed\",\"reason\":\"Switched off\",\"routine\":[{\"hears\":\"a\"},{\"hangs_up\":true}]}"
        };
        StringBuilder yaml = new StringBuilder("phones:\n");
        for (int i = 0; i < habits.length; i++) {
            yaml.append("  \"+1555123000")
                    .append(i)
                    .append("\": ")
                    .append(habits[i])
                    .append('\n');
        }
        String phones = start(yaml.toString()).httpUrl() + "/api/phones";
        String asTheFileSays = http("GET", phones, "");
        assertThat(asTheFileSays).contains("\"after\":4.0", "\"after\":1.5", "Switched off", "no_answer");
        for (int i = 0; i < habits.length; i++) {
            http("PUT", phones + "/+1555123000" + i, habits[i]);
        }
        assertThat(http("GET", phones, "")).isEqualTo(asTheFileSays);
    }

    @Test
    void anAccountMayHaveAJwt() throws Exception {
        RelaySimulator simulator = start("accounts: [{project: my-project, jwt: my.json.token}]");
        assertThat(simulator.jwt()).isEqualTo("my.json.token");
        BareProgram.signedIn(simulator, "ivr");
        simulator.awaitSubscribed("ivr");
    }

    @Test
    void itsHealthIsAskedForByTlsWhereItSpeaksThatWhoeverHasSignedTheCertificate() throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        String tls = "tls: {certificate: %s, private_key: %s}"
                .formatted(certificate.chainFile(folder), certificate.keyFile(folder));
        RelaySimulator simulator = start(tls);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String file = Files.writeString(folder.resolve("health.yaml"), tls).toString();
        int status = Main.run(
                Map.of("RELAY_SIMULATOR_PORT", Integer.toString(simulator.port())),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                "--health",
                "--config",
                file);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"status\":\"UP\"");
        assertThat(status).isZero();
    }
}
