package io.relayspring.core.connection;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many clients may be running at once. Nothing listens where they connect to. */
@SuppressWarnings("try") // To close one early is what is tested.
class ConnectionLimitTest {

    @Test
    void aProcessHasOneConnectionUnlessToldOtherwise() {
        try (RelayClient first = client(Map.of()).build().start();
                RelayClient second = client(Map.of()).build()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("maxConnections")
                    .withMessageContaining("RELAY_MAX_CONNECTIONS");
            first.close();
            assertThatNoException().isThrownBy(second::start);
        }
    }

    @Test
    void theVariableAndTheBuilderRaiseIt() {
        try (RelayClient first =
                        client(Map.of("RELAY_MAX_CONNECTIONS", "2")).build().start();
                RelayClient second =
                        client(Map.of("RELAY_MAX_CONNECTIONS", "2")).build().start();
                RelayClient third = client(Map.of()).maxConnections(2).build();
                RelayClient fourth = client(Map.of()).maxConnections(3).build()) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(third::start);
            assertThatNoException().isThrownBy(fourth::start);
            second.close();
            second.close();
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(third::start);
            first.close();
            assertThatNoException().isThrownBy(third::start);
        }
    }

    @Test
    void aLimitOfItsOwnCountsThoseThatShareItAndNamesItsSetting() {
        ConnectionLimit limit = ConnectionLimit.of(1, "app.relay.max-connections");
        try (RelayClient elsewhere = client(Map.of()).build().start();
                RelayClient first =
                        client(Map.of()).connectionLimit(limit).build().start();
                RelayClient second = client(Map.of()).connectionLimit(limit).build()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("app.relay.max-connections");
        }
    }

    @Test
    void aClientThatIsStartedAgainTakesItsPlaceAgain() {
        try (RelayClient client = client(Map.of()).build().start()) {
            client.close();
            client.start();
            client.start();
            client.close();
            client.start();
        }
        try (RelayClient next = client(Map.of()).build()) {
            assertThatNoException().isThrownBy(next::start);
        }
    }

    private static RelayClientBuilder client(Map<String, String> variables) {
        return RelayClient.builder()
                .environment(variables)
                .project("project-1")
                .token("token-1")
                .host("relay.invalid");
    }
}
