package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.TestCertificate;
import io.relayspring.simulator.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why there is no session is said in words that tell what to look at; and it is tried again, unless that is useless. */
class UnreachableTest {

    private final Changes changes = new Changes();

    /** Starts to connect and gives the reason why that failed, which listeners, program and log are told alike. */
    private String reason(RelayClient client) throws InterruptedException {
        client.start();
        String told =
                changes.await(ConnectionState.WAITING).cause().orElseThrow().getMessage();
        assertThat(client.lastFailure()).get().extracting(Throwable::getMessage).isEqualTo(told);
        changes.await(ConnectionState.CONNECTING);
        return told;
    }

    private RelayClient client(URI uri) {
        return RelayClient.builder()
                .project("project")
                .token("token")
                .uri(uri)
                .connectionLimit(Line.oneConnection())
                .reconnect(r -> r.initialDelay(ofMillis(5)).maxDelay(ofMillis(20)))
                .onConnectionChange(changes)
                .build();
    }

    @Test
    void aHostThatDoesNotExist() throws InterruptedException {
        try (RelayClient client = client(URI.create("wss://no-such-space.invalid"))) {
            assertThat(reason(client))
                    .startsWith("cannot connect to no-such-space.invalid: unknown host")
                    .contains("spelled right");
        }
    }

    @Test
    void aPortWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        try (RelayClient client = client(URI.create("ws://127.0.0.1:" + port))) {
            assertThat(reason(client))
                    .startsWith("cannot connect to 127.0.0.1:" + port)
                    .contains("refused")
                    .contains("right port");
        }
    }

    @Test
    void aCertificateThatIsNotTrusted(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        try (RelaySimulator simulator =
                        RelaySimulator.builder().tls(certificate.server()).start();
                RelayClient client = client(URI.create(simulator.url()))) {
            assertThat(reason(client))
                    .startsWith("cannot connect to localhost:" + simulator.port() + ": TLS failed")
                    .contains("trust the server's certificate");
        }
    }

    @Test
    void aServerThatEndsTheHandshakeUnanswered() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                RelayClient client = client(URI.create("ws://127.0.0.1:" + server.getLocalPort()))) {
            Thread closing = new Thread(() -> closeEach(server));
            closing.setDaemon(true);
            closing.start();
            assertThat(reason(client)).startsWith("cannot connect to 127.0.0.1:" + server.getLocalPort());
        }
    }

    private static void closeEach(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @ParameterizedTest
    @CsvSource({"401, right host", "404, RELAY server", "429, another program", "503, tried again"})
    void aHandshakeThatIsRefused(int status, String advice) throws InterruptedException {
        try (RelaySimulator simulator = RelaySimulator.builder().start();
                RelayClient client = client(URI.create(simulator.url()))) {
            simulator.faults().refuseHandshake(status);
            assertThat(reason(client)).contains("HTTP status " + status).contains(advice);
        }
    }

    /** How the server refuses it is not documented; any error answer to a sign-in is a refusal. */
    @Test
    void anAccountOverItsConnectionLimit() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b)) {
            line.faults().add(new Fault.RefuseWithError("signalwire.connect", -32002, "Connection limit of 5 reached"));
            line.client.start();
            Throwable cause = line.changes.await(ConnectionState.FAILED).cause().orElseThrow();
            assertThat(cause)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("the server refused the sign-in: Connection limit of 5 reached");
            assertThat(((AuthenticationException) cause).code()).isEqualTo("-32002");
        }
    }

    @Test
    void anAccountThatGoesOverItsLimitAfterASuccessIsTriedAgain() throws InterruptedException {
        try (Line line = Line.open(b -> b)) {
            line.faults()
                    .add(new Fault.RefuseWithError("signalwire.connect", -32002, "Connection limit of 5 reached"))
                    .times(5);
            line.faults().dropAll();
            line.awaitReady();
            assertThat(line.client.lastFailure()).isEmpty();
        }
    }
}
