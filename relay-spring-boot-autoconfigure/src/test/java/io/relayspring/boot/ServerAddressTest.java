package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "acme.example.com", "example.com:8443", "[2001:db8::1]", "[2001:db8::1]:443"})
    void aHostBecomesASecureAddress(String host) {
        assertThat(ServerAddress.ofHost("the host", host)).isEqualTo(URI.create("wss://" + host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:hush@example.com",
                "example.com/hush",
                "example.com?hush",
                "example.com#hush",
                "exam ple.hush",
                "wss://example.hush",
                "example\u0000hush",
                "example.com:hush"
            })
    void aBadHostIsRefusedWithoutBeingRepeated(String host) {
        assertThatExceptionOfType(RelayConfigurationException.class)
                .isThrownBy(() -> ServerAddress.ofHost("signalwire.relay.host", host))
                .withMessageContaining("signalwire.relay.host")
                .withMessageNotContaining("hush")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hush",
                "example.com",
                "wss:hush",
                "wss://u:hush@example.com",
                "wss://example.com?hush",
                "wss://example.com#hush",
                "wss://exa mple.com/hush"
            })
    void aBadUrlIsRefusedWithoutBeingRepeated(String url) {
        assertThatExceptionOfType(RelayConfigurationException.class)
                .isThrownBy(() -> ServerAddress.ofUrl("signalwire.relay.url", url))
                .withMessageContaining("signalwire.relay.url")
                .withMessageNotContaining("hush")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://localhost:8089",
                "ws://127.0.0.1:1",
                "ws://127.8.9.10/",
                "ws://[::1]:80",
                "ws://[0:0:0:0:0:0:0:1]",
                "WS://LOCALHOST"
            })
    void plainTextIsForThisMachine(String url) {
        assertThat(ServerAddress.ofUrl("the url", url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://example.com",
                "ws://10.0.0.1",
                "ws://localhost.example.com",
                "ws://relay.localhost",
                "ws://127.0.0.1.example.com",
                "ws://[::2]",
                "ws://notlocalhost"
            })
    void plainTextToAnotherMachineIsRefused(String url) {
        assertThatExceptionOfType(RelayConfigurationException.class)
                .isThrownBy(() -> ServerAddress.ofUrl("signalwire.relay.url", url))
                .withMessageContaining("the token would travel in clear");
    }

    @Test
    void theActionSaysWhatWouldDo() {
        assertThatExceptionOfType(RelayConfigurationException.class)
                .isThrownBy(() -> ServerAddress.ofHost("SIGNALWIRE_SPACE", "a/b"))
                .satisfies(e -> assertThat(e.action()).contains("SIGNALWIRE_SPACE", "example.signalwire.com"));
    }
}
