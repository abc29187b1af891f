package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.ProxySettings;
import io.relayspring.core.internal.transport.EngineSettings;
import io.relayspring.core.internal.transport.NettyWebSocketClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a builder takes, from where, and what it refuses. */
class RelayClientBuilderTest {

    private static final String PROJECT = "SIGNALWIRE_PROJECT_ID";
    private static final String TOKEN = "SIGNALWIRE_API_TOKEN";
    private static final String JWT = "SIGNALWIRE_JWT_TOKEN";

    @Test
    void withoutCredentialsItSaysWhatToSet() {
        assertThatThrownBy(() -> builder(Map.of()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("project", "token", "jwtToken", PROJECT, TOKEN, JWT);
    }

    @Test
    void halfASetIsNotCompletedFromTheEnvironment() {
        Map<String, String> whole = Map.of(PROJECT, "p", TOKEN, "hush-hush");
        assertThatThrownBy(() -> builder(whole).project("mine").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is missing")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> builder(whole).token("mine-hush").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("project is missing")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aSetOfOneSourceIsTaken() {
        assertThatCode(() -> builder(Map.of()).project("p").token("t").build()).doesNotThrowAnyException();
        assertThatCode(() -> builder(Map.of()).jwtToken("j").build()).doesNotThrowAnyException();
        assertThatCode(() -> builder(Map.of(PROJECT, "p", TOKEN, "t")).build()).doesNotThrowAnyException();
        assertThatCode(() -> builder(Map.of(JWT, "j")).build()).doesNotThrowAnyException();
    }

    @Test
    void whatIsSetBeatsAnEnvironmentThatIsHalf() {
        assertThatCode(() ->
                        builder(Map.of(PROJECT, "p")).project("p").token("t").build())
                .doesNotThrowAnyException();
    }

    @Test
    void aJwtBesideProjectOrTokenIsRefused() {
        assertThatThrownBy(() ->
                        builder(Map.of()).jwtToken("j").project("p").token("t").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jwtToken");
        assertThatThrownBy(() -> builder(Map.of()).jwtToken("j").token("t").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "user@example.com",
                "example.com/path",
                "example.com?query",
                "example.com#part",
                "example.com\n",
                "exa mple.com",
                "exa\tmple.com",
                "\u0000example.com",
                "https://example.com",
                "wss://example.com",
                "example.com:99999",
                "example.com:0",
                "example.com:",
                "example.com:port",
                "under_score.example.com",
                "-.example.com",
                "exämple.com",
                "[::1",
                "..",
                "%65xample.com",
                "example.com\\evil.com"
            })
    void aHostIsAHostAndNothingMore(String host) {
        assertThatThrownBy(() -> builder(Map.of()).host(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host must be");
        assertThatThrownBy(() -> builder(Map.of("SIGNALWIRE_SPACE", host + "@"))
                        .project("p")
                        .token("t")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIGNALWIRE_SPACE must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.signalwire.com", "EXAMPLE.com:443", "localhost", "127.0.0.1:8089", "[::1]:7"})
    void goodHostsAreTaken(String host) {
        assertThatCode(() -> builder(Map.of()).host(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://localhost",
                "ws://LOCALHOST:8089",
                "ws://127.0.0.1:8089",
                "ws://127.255.255.254",
                "ws://[::1]:8089",
                "wss://example.com",
                "WSS://example.com:443/"
            })
    void goodAddressesAreTaken(String uri) {
        assertThatCode(() -> builder(Map.of()).uri(URI.create(uri))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://example.com",
                "ws://127.0.0.1.example.com",
                "ws://localhost.example.com",
                "ws://127.0.0.256",
                "ws://128.0.0.1",
                "ws://0.0.0.0",
                "ws://[::2]",
                "ws://10.0.0.1"
            })
    void aTokenTravelsInClearToThisMachineOnly(String uri) {
        assertThatThrownBy(() -> builder(Map.of()).uri(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ws://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "example.com",
                "wss:///path",
                "wss://user:hush@example.com",
                "wss://example.com:99999",
                "wss://example.com#part",
                "wss://example.com?hush",
                "mailto:a@example.com"
            })
    void otherAddressesAreRefused(String uri) {
        assertThatThrownBy(() -> builder(Map.of()).uri(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wss://")
                .hasMessageNotContaining("hush");
    }

    @Test
    void blankAndImpossibleSettingsAreRefusedByName() {
        assertRefused("project", () -> builder(Map.of()).project(" "));
        assertRefused("token", () -> builder(Map.of()).token(""));
        assertRefused("jwtToken", () -> builder(Map.of()).jwtToken("\t"));
        assertRefused("name", () -> builder(Map.of()).name(""));
        assertRefused("context", () -> builder(Map.of()).contexts("good", " "));
        assertRefused("maxActiveCalls", () -> builder(Map.of()).maxActiveCalls(0));
        assertRefused("connectTimeout", () -> builder(Map.of()).connectTimeout(Duration.ZERO));
        assertRefused("requestTimeout", () -> builder(Map.of()).requestTimeout(Duration.ofSeconds(-1)));
        assertRefused("dialTimeout", () -> builder(Map.of()).dialTimeout(Duration.ZERO));
        assertRefused("probeSilentCallsAfter", () -> builder(Map.of()).probeSilentCallsAfter(Duration.ZERO));
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertRefused("connectTimeout", () -> builder(Map.of()).connectTimeout(forever));
        assertRefused("heartbeat idle", () -> builder(Map.of()).heartbeat(h -> h.idle(forever)));
        assertRefused("probeSilentCallsAfter", () -> builder(Map.of()).probeSilentCallsAfter(forever));
        assertRefused(
                "allowedDestinations", () -> complete().allowedDestinations(" ").build());
        assertRefused("handlers", () -> builder(Map.of()).threads(t -> t.handlers(-1)));
        assertRefused("waitingHandlers", () -> builder(Map.of()).threads(t -> t.waitingHandlers(-1)));
        assertRefused("callbacks", () -> builder(Map.of()).threads(t -> t.callbacks(0)));
        assertRefused("proxy host", () -> ProxySettings.of("", 3128));
        assertRefused("proxy port", () -> ProxySettings.of("proxy.example.com", 65_536));
        assertRefused("proxy username", () -> new ProxySettings("proxy.example.com", 3128, "u1", null));
        assertRefused(
                "RELAY_MAX_ACTIVE_CALLS",
                () -> builder(Map.of("RELAY_MAX_ACTIVE_CALLS", "many"))
                        .project("p")
                        .token("t")
                        .build());
    }

    @Test
    void aFileThatIsToBeTrustedMustHoldCertificates(@TempDir Path folder) throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nhello\n");
        assertRefused("caFile", () -> complete().caFile(none).build());
        assertRefused("no PEM file", () -> complete().caFile(text).build());
        assertRefused(
                "cannot be read",
                () -> complete().caFile(folder.resolve("gone.pem")).build());
        assertRefused(
                "SIGNALWIRE_RELAY_CA_FILE",
                () -> builder(Map.of("SIGNALWIRE_RELAY_CA_FILE", none.toString()))
                        .jwtToken("j")
                        .build());
    }

    @Test
    void whatIsTrustedIsSaidOnceAndNotToAnEngineOfTheUsersOwn() {
        assertRefused(
                "sslContext or caFile, and only once",
                () -> complete().sslContext(systems()).caFile(Path.of("ca.pem")).build());
        assertRefused(
                "only once",
                () -> complete().sslContext(systems()).sslContext(systems()).build());
        try (NettyWebSocketClient own = new NettyWebSocketClient(EngineSettings.defaults())) {
            assertRefused(
                    "an engine of your own",
                    () -> complete()
                            .proxy(ProxySettings.of("proxy.example.com", 3128))
                            .webSocketClient(own)
                            .build());
        }
    }

    private static SSLContext systems() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aProxysPasswordIsNotShown() {
        assertThat(ProxySettings.of("proxy.example.com", 3128)
                        .credentials("hush", "hush")
                        .toString())
                .contains("proxy.example.com:3128")
                .doesNotContain("hush");
    }

    private static RelayClientBuilder complete() {
        return builder(Map.of()).project("p").token("t");
    }

    private static void assertRefused(String name, Runnable mistake) {
        assertThatThrownBy(mistake::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aHandlerForATakenOrBlankContextIsRefused() {
        RelayClientBuilder twice = builder(Map.of())
                .project("p")
                .token("t")
                .onCall("ivr", call -> {})
                .onCall("ivr", call -> {});
        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ivr");
        RelayClientBuilder blank = builder(Map.of()).project("p").token("t").onCall(" ", call -> {});
        assertThatThrownBy(blank::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClientThatIsBuiltIsNotStartedAndHasTheDefaults() {
        RelayClient client = builder(Map.of()).project("p").token("t").build();
        assertThat(client.name()).isEqualTo("default");
        assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
        assertThat(client.calls()).isEmpty();
        assertThat(client.contexts()).isEmpty();
        assertThat(client.lastFailure()).isEmpty();
        assertThat(client.toString()).doesNotContain("token");
        assertThat(ConnectionSettings.DEFAULT_HOST).isEqualTo("relay.signalwire.com");
        assertThat(DialOptions.DEFAULT_TIMEOUT).hasSeconds(120);
    }

    private static RelayClientBuilder builder(Map<String, String> environment) {
        return RelayClient.builder().environment(environment);
    }
}
