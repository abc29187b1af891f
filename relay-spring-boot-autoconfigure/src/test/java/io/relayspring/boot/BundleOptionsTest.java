package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an SSL bundle says about protocols and ciphers. */
@ExtendWith(OutputCaptureExtension.class)
class BundleOptionsTest {

    private static final String BUNDLE = "spring.ssl.bundle.pem.relay.";
    private static final String PROTOCOLS = BUNDLE + "options.enabled-protocols=";
    private static final String CIPHERS = BUNDLE + "options.ciphers=";
    private static final String CIPHER = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

    @TempDir
    static Path folder;

    private static TestAuthority authority;

    @BeforeAll
    static void makeCertificates() throws Exception {
        authority = TestAuthority.create(folder, "authority");
    }

    @Test
    void withoutOptionsTheNewestProtocolIsSpoken() throws Exception {
        assertThat(spokenWith("TLSv1.3,TLSv1.2")).startsWith("TLSv1.3 ");
    }

    @Test
    void theEnabledProtocolsAreSpokenAndNoOthers() throws Exception {
        assertThat(spokenWith("TLSv1.3,TLSv1.2", PROTOCOLS + "TLSv1.2")).startsWith("TLSv1.2 ");
        assertThat(spokenWith("TLSv1.2", PROTOCOLS + "TLSv1.3")).startsWith("refused");
    }

    @Test
    void theCiphersAreOfferedAndNoOthers() throws Exception {
        assertThat(spokenWith("TLSv1.2", PROTOCOLS + "TLSv1.2", CIPHERS + CIPHER))
                .isEqualTo("TLSv1.2 " + CIPHER);
    }

    @Test
    void theProtocolOfTheBundleCounts() throws Exception {
        assertThat(spokenWith("TLSv1.3,TLSv1.2", BUNDLE + "protocol=TLSv1.2")).startsWith("TLSv1.2 ");
    }

    @Test
    void aServerThatSpeaksOlderTlsOnlyIsNotSpokenTo() throws Exception {
        assertThat(spokenWith("TLSv1.1")).startsWith("refused");
    }

    @Test
    void aBundleThatAsksForOlderTlsIsRefused() {
        assertThat(refusal(PROTOCOLS + "TLSv1.1,TLSv1.2"))
                .contains("signalwire.relay.ssl.bundle names the SSL bundle 'relay', which cannot be used")
                .contains("it asks for the protocol TLSv1.1, but may ask for TLSv1.3 and TLSv1.2 only");
        assertThat(refusal(PROTOCOLS + "TLSv1.1")).contains("neither TLSv1.3 nor TLSv1.2");
        assertThat(refusal(BUNDLE + "protocol=TLSv1.1")).contains("neither TLSv1.3 nor TLSv1.2");
    }

    @Test
    void aCipherThatThereIsNotIsNamed() {
        assertThat(refusal(CIPHERS + CIPHER + ",TLS_MADE_UP")).contains("it asks for the cipher TLS_MADE_UP");
    }

    @Test
    void aBundleThatIsReloadedWithOlderTlsLeavesWhatWasThere(CapturedOutput output) throws Exception {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("relay", bundle("TLSv1.2"));
        try (TlsProbe server = new TlsProbe(authority, "reloaded", "TLSv1.3", "TLSv1.2")) {
            RelayRunner.plain()
                    .withBean(SslBundles.class, () -> bundles)
                    .withPropertyValues(account(server))
                    .run(context -> {
                        assertThat(server.next()).startsWith("TLSv1.2 ");
                        bundles.updateBundle("relay", bundle("TLSv1.1"));
                        assertThat(output).contains("the SSL bundle relay stays as it was");
                        assertThat(server.next()).startsWith("TLSv1.2 ");
                    });
        }
    }

    private String spokenWith(String serversProtocols, String... properties) throws Exception {
        try (TlsProbe server = new TlsProbe(authority, "server", serversProtocols.split(","))) {
            StringBuilder spoken = new StringBuilder();
            runner().withPropertyValues(account(server))
                    .withPropertyValues(properties)
                    .run(context -> spoken.append(server.next()));
            return spoken.toString();
        }
    }

    private static String refusal(String... properties) {
        return Refusal.of(runner().withPropertyValues(properties)
                .withPropertyValues("signalwire.relay.jwt-token=j1", "signalwire.relay.ssl.bundle=relay"));
    }

    private static ApplicationContextRunner runner() {
        return RelayRunner.plain()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(BUNDLE + "truststore.certificate=" + authority.certificate());
    }

    private static String[] account(TlsProbe server) {
        return new String[] {
            "signalwire.relay.jwt-token=j1",
            "signalwire.relay.url=wss://localhost:" + server.port(),
            "signalwire.relay.ssl.bundle=relay",
            "signalwire.relay.reconnect.initial-delay=1ms"
        };
    }

    private static SslBundle bundle(String protocol) {
        return SslBundle.of(
                new PemSslStoreBundle(
                        null,
                        PemSslStoreDetails.forCertificate(
                                authority.certificate().toString())),
                SslBundleKey.NONE,
                SslOptions.of(null, new String[] {protocol}));
    }
}
