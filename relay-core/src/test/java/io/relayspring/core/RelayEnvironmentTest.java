package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.connection.Credentials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 8: the vendor's variables. */
class RelayEnvironmentTest {

    @Test
    void projectAndTokenAreASet() {
        assertThat(authentication(Map.of("SIGNALWIRE_PROJECT_ID", "p1", "SIGNALWIRE_API_TOKEN", "t1")))
                .contains("\"project\":\"p1\"", "\"token\":\"t1\"");
    }

    @Test
    void theOlderNameOfTheTokenIsKnownAndTheNewerOneCounts() {
        assertThat(authentication(Map.of("SIGNALWIRE_PROJECT_ID", "p1", "SIGNALWIRE_TOKEN", "old")))
                .contains("\"old\"");
        assertThat(authentication(Map.of(
                        "SIGNALWIRE_PROJECT_ID", "p1", "SIGNALWIRE_TOKEN", "old", "SIGNALWIRE_API_TOKEN", "new")))
                .contains("\"new\"")
                .doesNotContain("old");
    }

    @Test
    void aJwtStandsForBoth() {
        assertThat(authentication(Map.of("SIGNALWIRE_JWT_TOKEN", "j1", "SIGNALWIRE_PROJECT_ID", "p1")))
                .isEqualTo("{\"jwt_token\":\"j1\"}");
    }

    @Test
    void halfASetIsRefusedAndNamed() {
        assertThatThrownBy(() -> new RelayEnvironment(Map.of("SIGNALWIRE_PROJECT_ID", "p1")).credentials())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIGNALWIRE_API_TOKEN is not");
        assertThatThrownBy(() -> new RelayEnvironment(Map.of("SIGNALWIRE_API_TOKEN", "hush")).credentials())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIGNALWIRE_PROJECT_ID is not")
                .hasMessageNotContaining("hush");
    }

    @Test
    void emptyValuesCountAsMissingAndBlanksAroundDoNotCount() {
        assertThat(new RelayEnvironment(Map.of("SIGNALWIRE_PROJECT_ID", " ", "SIGNALWIRE_API_TOKEN", "")).credentials())
                .isEmpty();
        assertThat(new RelayEnvironment(Map.of("SIGNALWIRE_SPACE", " example.signalwire.com\n")).host())
                .contains("example.signalwire.com");
        assertThat(new RelayEnvironment(Map.of()).host()).isEmpty();
    }

    @Test
    void theLimitOfCallsIsAWholeNumber() {
        assertThat(new RelayEnvironment(Map.of("RELAY_MAX_ACTIVE_CALLS", "25")).maxActiveCalls())
                .hasValue(25);
        assertThat(new RelayEnvironment(Map.of()).maxActiveCalls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "99999999999"})
    void anyOtherLimitIsRefused(String limit) {
        RelayEnvironment environment = new RelayEnvironment(Map.of("RELAY_MAX_ACTIVE_CALLS", limit));
        assertThatThrownBy(environment::maxActiveCalls)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RELAY_MAX_ACTIVE_CALLS")
                .hasMessageContaining(limit);
    }

    private static String authentication(Map<String, String> variables) {
        Credentials credentials = new RelayEnvironment(variables).credentials().orElseThrow();
        assertThat(credentials.toString()).doesNotContain("p1", "t1", "j1", "old", "new");
        return credentials.authentication().toJson();
    }
}
