package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Through a proxy that is not ours. Left out of the build, which must not need the package (and must not skip a test
 * without it either); {@code .ci/run} has a stage that installs the package and runs this.
 */
@Tag("real-proxy")
class RealProxyTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<ConnectionChange> changes = new LinkedBlockingQueue<>();
    private DebianProxy proxy;
    private RelaySimulator server;
    private ApplicationContextRunner runner;

    @BeforeEach
    void start() throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        server = RelaySimulator.builder()
                .tls(authority.server("server", "dns:localhost", "-1d", 3))
                .start();
        proxy = DebianProxy.start(folder);
        runner = RelayRunner.plain()
                .withBean(RelayClientBuilderCustomizer.class, () -> builder -> builder.onConnectionChange(changes::add))
                .withPropertyValues(
                        "signalwire.relay.url=wss://localhost:" + server.port(),
                        "signalwire.relay.project-id=" + server.project(),
                        "signalwire.relay.api-token=" + server.token(),
                        "signalwire.relay.contexts=office",
                        "signalwire.relay.ssl.ca-file=" + authority.certificate(),
                        "signalwire.relay.proxy.host=127.0.0.1",
                        "signalwire.relay.proxy.port=" + proxy.port(),
                        "signalwire.relay.proxy.username=" + DebianProxy.USER);
    }

    @AfterEach
    void close() {
        proxy.close();
        server.close();
    }

    @Test
    void callsComeThroughTheTunnelOfAProxyThatWantsCredentials() {
        runner.withPropertyValues("signalwire.relay.proxy.password=" + DebianProxy.PASSWORD)
                .run(context -> {
                    BlockingQueue<String> calls = new LinkedBlockingQueue<>();
                    context.getBean(RelayClient.class).onCall(call -> {
                        calls.add(call.id());
                        call.hangup();
                    });
                    server.awaitSubscribed("office");
                    proxy.awaitTunnelTo(server.port());
                    String id = server.call("office", "+15551234567", "+15557654321")
                            .awaitEnded()
                            .id();
                    assertThat(calls.poll(10, TimeUnit.SECONDS)).isEqualTo(id);
                });
    }

    @Test
    void aProxyThatDoesNotKnowTheCredentialsIsNamedAndTriedAgain() {
        runner.withPropertyValues("signalwire.relay.proxy.password=wrong").run(context -> {
            ConnectionChange change = awaitWaiting();
            assertThat(change.cause())
                    .hasValueSatisfying(cause -> assertThat(cause)
                            .hasStackTraceContaining("401")
                            .hasMessageContaining("proxy")
                            .hasMessageNotContaining("wrong"));
            assertThat(server.sessions()).isEmpty();
        });
    }

    private ConnectionChange awaitWaiting() throws InterruptedException {
        while (true) {
            ConnectionChange change = changes.poll(10, TimeUnit.SECONDS);
            assertThat(change).as("a failed attempt").isNotNull();
            if (change.after() == ConnectionState.WAITING) {
                return change;
            }
        }
    }
}
