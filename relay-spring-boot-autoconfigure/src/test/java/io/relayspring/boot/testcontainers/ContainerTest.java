package io.relayspring.boot.testcontainers;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.testcontainers.RelaySimulatorContainer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.utility.DockerImageName;

/** A call through a simulator in a real container. Needs an engine and the image: {@code .ci/run} has both. */
@Tag("container")
@SpringBootTest
class ContainerTest {

    private static final DockerImageName IMAGE = DockerImageName.parse(
                    System.getProperty("relay.simulator.image", RelaySimulatorContainer.IMAGE))
            .asCompatibleSubstituteFor(RelaySimulatorContainer.IMAGE);

    @ServiceConnection
    static final RelaySimulatorContainer SIMULATOR = new RelaySimulatorContainer(IMAGE);

    private static final CountDownLatch ENDED = new CountDownLatch(1);

    @Autowired
    private RelayClient client;

    @Test
    @Timeout(120)
    void aCallIsAnsweredFromOutsideTheContainer() throws Exception {
        client.ready().await(Duration.ofSeconds(30));
        api("POST", "/api/calls", "{\"context\":\"ivr\",\"from\":\"+15551230001\",\"to\":\"+15551230002\"}");
        assertThat(ENDED.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(api("GET", "/api/calls", "")).contains("Hello from outside.");
        assertThat(api("GET", "/api/violations", "")).doesNotContain("forbidden");
    }

    private static String api(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SIMULATOR.httpUrl() + path))
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(10))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @RelayCallHandler(context = "ivr")
        void answer(Call call) {
            call.answer();
            call.play(tts("Hello from outside.")).await();
            call.hangup();
            ENDED.countDown();
        }
    }
}
