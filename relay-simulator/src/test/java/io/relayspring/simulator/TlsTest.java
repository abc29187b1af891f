package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"'', key", "chain, 'no key'", "chain, ''", "'no chain', key", "key, chain"})
    void filesThatHoldSomethingElseAreToldByNameAndNotByContent(String chain, String key) throws Exception {
        Map<String, Path> files = Map.of("chain", certificate.chainFile(folder), "key", certificate.keyFile(folder));
        Path other = Files.writeString(folder.resolve("other.pem"), files.containsKey(chain) ? key : chain);
        Path chainFile = files.getOrDefault(chain, other);
        Path keyFile = files.getOrDefault(key, other);
        assertThatThrownBy(() -> RelaySimulator.builder().tls(chainFile, keyFile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No TLS with " + chainFile + " and " + keyFile + ": ")
                .hasMessageNotContaining("null");
    }

    @Test
    void filesThatCannotBeReadAreToldAtOnce() {
        assertThatThrownBy(() -> RelaySimulator.builder().tls(Path.of("none.pem"), Path.of("none.key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No TLS with none.pem and none.key: none.key is not there");
    }

    @Test
    void aKeyThatIsNoneIsToldWhatItShouldBe() throws Exception {
        Path chain = certificate.chainFile(folder);
        assertThatThrownBy(() -> RelaySimulator.builder().tls(chain, chain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": the second must hold a private key in PEM, PKCS #8"
                        + " (-----BEGIN PRIVATE KEY-----), RSA or EC");
    }
}
