package io.relayspring.boot;

import static io.relayspring.boot.Awaited.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.util.ExceptionUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.socket.client.WebSocketClient;

/** Whom the client trusts and how it gets out: private authorities, bundles, proxies. */
@ExtendWith(OutputCaptureExtension.class)
class ClientNetworkTest {

    private static final String HERE = "dns:localhost,ip:127.0.0.1";

    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static SSLContext good;

    private final BlockingQueue<ConnectionChange> changes = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner runner = RelayRunner.plain()
            .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
            .withBean(RelayClientBuilderCustomizer.class, () -> builder -> builder.onConnectionChange(changes::add))
            .withPropertyValues("signalwire.relay.reconnect.initial-delay=20ms");

    @BeforeAll
    static void makeCertificates() throws Exception {
        authority = TestAuthority.create(folder, "authority");
        stranger = TestAuthority.create(folder, "stranger");
        good = authority.server("good", HERE, "-1d", 3);
    }

    @Test
    void aPrivateAuthorityIsTrustedByItsFile() {
        connects(good, "signalwire.relay.ssl.ca-file=" + authority.certificate());
    }

    @Test
    void aPrivateAuthorityIsTrustedByTheVendorsVariable() {
        connects(good, "SIGNALWIRE_RELAY_CA_FILE=" + authority.certificate());
    }

    @Test
    void thePropertyCountsBeforeTheVendorsVariable() {
        connects(
                good,
                "signalwire.relay.ssl.ca-file=" + authority.certificate(),
                "SIGNALWIRE_RELAY_CA_FILE=" + stranger.certificate());
    }

    @Test
    void aPrivateAuthorityIsTrustedByABundle() {
        connects(
                good,
                "signalwire.relay.ssl.bundle=relay",
                "spring.ssl.bundle.pem.relay.truststore.certificate=" + authority.certificate());
    }

    @Test
    void whomNobodyVouchesForIsNotTrusted() {
        failsToConnect(good, "certificat");
        failsToConnect(good, "certificat", "signalwire.relay.ssl.ca-file=" + stranger.certificate());
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        SSLContext other = authority.server("other", "dns:example.com", "-1d", 3);
        failsToConnect(other, "subject alternative", "signalwire.relay.ssl.ca-file=" + authority.certificate());
    }

    @Test
    void anExpiredCertificateIsNotTrusted() throws Exception {
        SSLContext expired = authority.server("expired", HERE, "-9d", 3);
        failsToConnect(expired, "validity check failed", "signalwire.relay.ssl.ca-file=" + authority.certificate());
    }

    @Test
    void aBundleThatIsReloadedCountsFromTheNextConnectionOn() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("relay", trusting(stranger));
        try (RelaySimulator server = RelaySimulator.builder().tls(good).start()) {
            RelayRunner.plain()
                    .withBean(SslBundles.class, () -> bundles)
                    .withBean(
                            RelayClientBuilderCustomizer.class,
                            () -> builder -> builder.onConnectionChange(changes::add))
                    .withPropertyValues(account(server))
                    .withPropertyValues(
                            "signalwire.relay.ssl.bundle=relay", "signalwire.relay.reconnect.initial-delay=20ms")
                    .run(context -> {
                        change(changes, ConnectionState.WAITING);
                        bundles.updateBundle("relay", trusting(authority));
                        change(changes, ConnectionState.READY);
                    });
        }
    }

    @Test
    void theProxyIsAskedForATunnelWithItsCredentials() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> head = CompletableFuture.supplyAsync(() -> head(proxy));
            runner.withPropertyValues(
                            "signalwire.relay.jwt-token=j1",
                            "signalwire.relay.host=relay.example.com",
                            "signalwire.relay.proxy.host=127.0.0.1",
                            "signalwire.relay.proxy.port=" + proxy.getLocalPort(),
                            "signalwire.relay.proxy.username=u1",
                            "signalwire.relay.proxy.password=p1")
                    .run(context -> assertThat(head.get(10, TimeUnit.SECONDS))
                            .startsWith("CONNECT relay.example.com:443 ")
                            .contains("Basic "
                                    + Base64.getEncoder().encodeToString("u1:p1".getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aBundleThatThereIsNotIsNamedWithThoseThatThereAre() {
        refused(
                "relais', which there is not. There are: relay.",
                "signalwire.relay.ssl.bundle=relais",
                "spring.ssl.bundle.pem.relay.truststore.certificate=" + authority.certificate());
    }

    @Test
    void aBundleAndAFileContradictEachOther() {
        refused("both say what to trust", "signalwire.relay.ssl.bundle=b", "signalwire.relay.ssl.ca-file=c");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        refused("gone.pem cannot be read", "signalwire.relay.ssl.ca-file=" + folder.resolve("gone.pem"));
    }

    @Test
    void aProxysCredentialsGoTogetherAndWithItsHost() {
        refused("go together", "signalwire.relay.proxy.host=h", "signalwire.relay.proxy.username=hush");
        refused("go together", "signalwire.relay.proxy.host=h", "signalwire.relay.proxy.password=hush");
        refused(
                "signalwire.relay.proxy.host is not",
                "signalwire.relay.proxy.username=hush",
                "signalwire.relay.proxy.password=hush");
        refused("signalwire.relay.proxy.port is set", "signalwire.relay.proxy.port=3129");
    }

    @Test
    void whatIsTrustedIsSaidByThePropertiesOrACustomizer() throws Exception {
        assertThat(Refusal.of(RelayRunner.unstarted()
                        .withPropertyValues("signalwire.relay.ssl.ca-file=" + authority.certificate())
                        .withBean(RelayClientBuilderCustomizer.class, () -> builder -> builder.sslContext(good))))
                .contains("what to trust is said more than once", "the customizer");
    }

    @Test
    void theVendorsVariableOfAnEngineOfTheApplicationsOwnIsWarnedOfOnce(CapturedOutput output) {
        RelayRunner.unstarted()
                .withPropertyValues("SIGNALWIRE_RELAY_CA_FILE=" + authority.certificate())
                .withPropertyValues(
                        "signalwire.relay.clients.sales.contexts=leads",
                        "signalwire.relay.clients.support.contexts=help")
                .withBean("relayWebSocketClient", WebSocketClient.class, RelayClientAutoConfigurationTest.Engine::new)
                .run(context -> assertThat(output.toString()
                                .split("SIGNALWIRE_RELAY_CA_FILE is not used: the bean relayWebSocketClient", -1))
                        .hasSize(2));
    }

    private void connects(SSLContext tls, String... properties) {
        try (RelaySimulator server = RelaySimulator.builder().tls(tls).start()) {
            runner.withPropertyValues(account(server))
                    .withPropertyValues(properties)
                    .run(context -> change(changes, ConnectionState.READY));
        }
    }

    private void failsToConnect(SSLContext tls, String why, String... properties) {
        changes.clear();
        try (RelaySimulator server = RelaySimulator.builder().tls(tls).start()) {
            runner.withPropertyValues(account(server))
                    .withPropertyValues(properties)
                    .run(context -> assertThat(
                                    change(changes, ConnectionState.WAITING).cause())
                            .hasValueSatisfying(
                                    cause -> assertThat(cause.getMessage()).containsIgnoringCase(why)));
        }
    }

    private void refused(String why, String... properties) {
        RelayRunner.unstarted()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(properties)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("RelayConfigurationException")
                        .hasStackTraceContaining(why)
                        .satisfies(failure -> assertThat(ExceptionUtils.readStackTrace(failure))
                                .doesNotContain("hush")));
    }

    private static String[] account(RelaySimulator server) {
        return new String[] {
            "signalwire.relay.project-id=" + server.project(),
            "signalwire.relay.api-token=" + server.token(),
            "signalwire.relay.url=" + server.url()
        };
    }

    private static SslBundle trusting(TestAuthority authority) {
        return SslBundle.of(new PemSslStoreBundle(
                null, PemSslStoreDetails.forCertificate(authority.certificate().toString())));
    }

    private static String head(ServerSocket proxy) {
        try (Socket client = proxy.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            return in.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
