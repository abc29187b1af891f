package io.relayspring.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample's endpoints say. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "signalwire.relay.simulator.enabled=true",
            "signalwire.relay.simulator.port=0",
            ActuatorTest.READINESS
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ActuatorTest {

    static final String READINESS = "management.endpoint.health.group.readiness.include=readinessState,relay";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private RelayClient client;

    @Autowired
    private RelaySimulator simulator;

    @LocalServerPort
    private int port;

    @Test
    void theHealthNamesTheConnectionAndSaysThatCallsAreSimulated() throws Exception {
        client.ready().toFuture().get(10, TimeUnit.SECONDS);
        JsonNode health = get("/actuator/health");
        assertThat(health.path("status").asString()).isEqualTo("UP");
        JsonNode relay = health.path("components").path("relay");
        assertThat(relay.path("status").asString()).isEqualTo("UP");
        assertThat(relay.path("details").path("state").asString()).isEqualTo("READY");
        assertThat(relay.path("details").path("contexts").path(0).asString()).isEqualTo(Reception.CONTEXT);
        assertThat(health.path("components")
                        .path("relaySimulator")
                        .path("details")
                        .path("warning")
                        .asString())
                .isEqualTo("calls are simulated");
    }

    @Test
    void theCallsThatAreUpAreMeasured() throws Exception {
        JsonNode gauge = get("/actuator/metrics/signalwire.relay.calls.active");
        assertThat(gauge.path("measurements").path(0).path("value").asInt()).isZero();
        assertThat(gauge.path("availableTags").path(0).path("tag").asString()).isEqualTo("client");
        assertThat(get("/actuator/metrics/signalwire.relay.reconnects")
                        .path("description")
                        .asString())
                .isNotBlank();
    }

    /** With the line of {@code docs/configuration.md}. */
    @Test
    void theConnectionDecidesOnReadinessWhereItIsAskedTo() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "configuration.md"))).contains(READINESS);
        client.ready().toFuture().get(10, TimeUnit.SECONDS);
        assertThat(response("/actuator/health/readiness").statusCode()).isEqualTo(200);
        client.drain();
        assertThat(response("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(response("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void aScrapeHasTheMetersWithTheirUnitsAndTags() throws Exception {
        client.ready().toFuture().get(10, TimeUnit.SECONDS);
        simulator.awaitSubscribed(Reception.CONTEXT);
        SimulatedCall caller = simulator.call(Reception.CONTEXT, "+15551234567", "+15557654321");
        caller.awaitCollecting();
        caller.hangUp();
        client.drain().toFuture().get(10, TimeUnit.SECONDS);
        String scrape = body("/actuator/prometheus");
        assertThat(scrape.lines().filter(line -> line.startsWith("signalwire_relay")))
                .anyMatch(line("calls_active_calls", "client=\"default\""))
                .anyMatch(line("handlers_active_handlers", "client=\"default\""))
                .anyMatch(line("commands_waiting_commands", "client=\"default\""))
                .anyMatch(line("reconnects_total", "client=\"default\""))
                .anyMatch(line("connection_state_connections", "client=\"default\",state=\"draining\""))
                .anyMatch(line("commands_seconds_count", "method=\"calling.answer\",outcome=\"ok\""))
                .anyMatch(line("events_total", "type=\"calling.call.receive\""))
                .anyMatch(line("calls_seconds_count", "context=\"" + Reception.CONTEXT + "\",direction=\"inbound\""))
                .anyMatch(line("handlers_seconds_count", "context=\"" + Reception.CONTEXT + "\""))
                .anyMatch(line("dispatch_delay_seconds_count", "context=\"" + Reception.CONTEXT + "\""));
        assertThat(scrape.lines().filter(line -> line.startsWith("# HELP signalwire_relay")))
                .isNotEmpty()
                .allMatch(line -> line.split(" ").length > 3);
    }

    private static Predicate<String> line(String name, String tags) {
        return line -> line.startsWith("signalwire_relay_" + name + "{") && line.contains(tags);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(body(path));
    }

    private String body(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = response(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> response(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
