package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.handler.RelayHandlerAutoConfiguration;
import io.relayspring.boot.simulator.RelaySimulatorAutoConfiguration;
import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;

/** The order in which a web application stops. */
class WebShutdownTest {

    private final RelaySimulator simulator = RelaySimulator.builder().start();
    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    NettyReactiveWebServerAutoConfiguration.class,
                    CodecsAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    RelaySimulatorAutoConfiguration.class,
                    RelayClientAutoConfiguration.class,
                    RelayLifecycleAutoConfiguration.class,
                    RelayHandlerAutoConfiguration.class))
            .withPropertyValues(
                    "server.port=0",
                    "signalwire.relay.url=" + simulator.url(),
                    "signalwire.relay.project-id=" + simulator.project(),
                    "signalwire.relay.api-token=" + simulator.token())
            .withBean(Answering.class);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void whileCallsEndTheWebServerAnswersStill() {
        runner.run(context -> {
            simulator.awaitSubscribed("ivr");
            SimulatedCall caller =
                    simulator.call("ivr", "+15551234567", "+15557654321").awaitAnswered();
            ReactiveWebServerApplicationContext application =
                    (ReactiveWebServerApplicationContext) context.getSourceApplicationContext();
            int port = application.getWebServer().getPort();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(application::close);
            simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE);
            assertThat(status(port)).isEqualTo(404);
            assertThat(closed).isNotDone();
            caller.hangUp();
            closed.get(20, TimeUnit.SECONDS);
        });
    }

    private static int status(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nothing"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static class Answering {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
        }
    }
}
