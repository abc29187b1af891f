package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator speaks TLS, with a certificate made for this test. */
class TlsTest {

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void makeACertificate() throws Exception {
        certificate = TestCertificate.in(folder);
    }

    private static HttpClient trusting() throws Exception {
        return HttpClient.newBuilder().sslContext(certificate.trusting()).build();
    }

    private static void assertSpeaks(RelaySimulator simulator) throws Exception {
        assertThat(simulator.url()).isEqualTo("wss://localhost:" + simulator.port());
        BareClient client = new BareClient(trusting(), simulator.url());
        assertThat(client.connect(simulator, "").has("result")).isTrue();
        simulator.awaitSession().drop();
        assertThat(client.awaitClosed()).startsWith("failed");
    }

    @Test
    void withAContextOfOnesOwn() throws Exception {
        try (RelaySimulator simulator =
                RelaySimulator.builder().tls(certificate.server()).start()) {
            assertSpeaks(simulator);
        }
    }

    @Test
    void withPemFiles() throws Exception {
        Path chain = certificate.chainFile(folder);
        Path key = certificate.keyFile(folder);
        try (RelaySimulator simulator = RelaySimulator.builder().tls(chain, key).start()) {
            assertSpeaks(simulator);
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateGetsNoFurther() throws Exception {
        try (RelaySimulator simulator =
                RelaySimulator.builder().tls(certificate.server()).start()) {
            assertThatThrownBy(() -> new BareClient(HttpClient.newHttpClient(), simulator.url()))
                    .hasStackTraceContaining(SSLHandshakeException.class.getSimpleName());
        }
    }

    @Test
    void filesThatCannotBeReadAreToldAtOnce() {
        assertThatThrownBy(() -> RelaySimulator.builder().tls(Path.of("none.pem"), Path.of("none.key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.pem");
    }
}
