package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.run.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The simulator as a process of its own: a file, a ready line, a health check, a SIGTERM. */
class ProgramProcessTest {

    private static final Pattern READY = Pattern.compile("Ready: programs connect to (wss?://[^ ]+) ");

    private static final String ANNE = "+15551230011";

    private static final String PHONES = """
            pace: instant
            accounts:
              - project: my-project
                token: my-token
            phones:
              +15551230011:
                routine:
                  - hears: Press 1
                  - presses: 1
                  - hangs_up: true
              "+15551230012":
                reaction: busy
            """;

    @TempDir
    private Path folder;

    private Process process;
    private BufferedReader output;
    private String url = "";

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private void start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        url = ready();
    }

    private String ready() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher found = READY.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("It was not ready: " + lines);
    }

    private BareClient signedIn(String project, String token) {
        BareClient client = new BareClient(java.net.http.HttpClient.newHttpClient(), url);
        client.request("signalwire.connect", BareClient.connectParams(project, token, ",\"contexts\":[\"ivr\"]"));
        client.event("signalwire.authorization.state");
        return client;
    }

    @Test
    void telephonesDoWhatTheFileSays() throws Exception {
        start(
                "--port=0",
                "--config",
                Files.writeString(folder.resolve("c.yaml"), PHONES).toString());
        BareClient client = signedIn("my-project", "my-token");
        client.request("calling.dial", dialTo("+15551230012"));
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("busy");
        client.request("calling.dial", dialTo(ANNE));
        JsonNode call = client.dialled("answered").path("call");
        client.request("calling.play_and_collect", """
                {"node_id":%s,"call_id":%s,"control_id":"k","play":[{"type":"tts","params":{"text":"Press 1."}}],
                 "collect":{"digits":{"max":1}}}""".formatted(call.path("node_id"), call.path("call_id")));
        assertThat(client.event("calling.call.collect")
                        .at("/result/params/digits")
                        .asString())
                .isEqualTo("1");
        awaitEnded(client, call.path("call_id"));
    }

    private static void awaitEnded(BareClient client, JsonNode id) {
        client.await(
                "the end",
                frame -> frame.at("/params/params/call_state").asString("").equals("ended")
                        && frame.at("/params/params/call_id").equals(id));
    }

    private static String dialTo(String number) {
        return "{\"tag\":\"t\",\"devices\":[[{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\","
                + "\"to_number\":\"" + number + "\",\"timeout\":20}}]]}";
    }

    @Test
    void onSigtermProgramsAreToldAndSocketsClosed() throws Exception {
        start("--port", "0");
        BareClient client = signedIn(RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN);
        process.toHandle().destroy();
        JsonNode told = client.await(
                "the announcement", frame -> frame.path("method").asString("").equals("signalwire.disconnect"));
        assertThat(told.at("/params/restart").asBoolean()).isTrue();
        assertThat(client.awaitClosed()).isEqualTo("closed 1001");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(output.lines()).anyMatch(line -> line.endsWith("Closed"));
    }
}
