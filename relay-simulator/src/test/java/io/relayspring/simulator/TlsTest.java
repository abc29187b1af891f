package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator speaks TLS, with a certificate made for this test. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore keys;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
    }

    private static SSLContext serverContext() throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static HttpClient trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("simulator", keys.getCertificate("key"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static Path pem(String name, String kind, byte[] content) throws Exception {
        String text = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
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
                RelaySimulator.builder().tls(serverContext()).start()) {
            assertSpeaks(simulator);
        }
    }

    @Test
    void withPemFiles() throws Exception {
        Path certificate =
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("key").getEncoded());
        Path key = pem("key.pem", "PRIVATE KEY", keys.getKey("key", PASSWORD).getEncoded());
        try (RelaySimulator simulator =
                RelaySimulator.builder().tls(certificate, key).start()) {
            assertSpeaks(simulator);
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateGetsNoFurther() throws Exception {
        try (RelaySimulator simulator =
                RelaySimulator.builder().tls(serverContext()).start()) {
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
