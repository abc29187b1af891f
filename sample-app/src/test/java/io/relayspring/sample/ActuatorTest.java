package io.relayspring.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample's endpoints say. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"signalwire.relay.simulator.enabled=true", "signalwire.relay.simulator.port=0"})
class ActuatorTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private RelayClient client;

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

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
