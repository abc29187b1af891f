package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** Which of the properties and the vendor's variables counts. */
class PropertiesRelayConnectionDetailsTest {

    private static final String[] ANY = {"p1", "t1", "j1", "p2", "t2", "j2"};

    private final RelayProperties properties = new RelayProperties();

    @Test
    void thePropertiesWinOverTheVariables() {
        properties.setProjectId("p1");
        properties.setApiToken("t1");
        assertThat(secrets(Map.of("SIGNALWIRE_PROJECT_ID", "p2", "SIGNALWIRE_API_TOKEN", "t2")))
                .containsExactly("p1", "t1");
    }

    @Test
    void aJwtAmongThePropertiesWinsOverTheVariables() {
        properties.setJwtToken("j1");
        assertThat(secrets(Map.of("SIGNALWIRE_PROJECT_ID", "p2", "SIGNALWIRE_API_TOKEN", "t2")))
                .containsExactly("j1");
    }

    @Test
    void theVariablesCountWhereThePropertiesSayNothing() {
        assertThat(secrets(Map.of("SIGNALWIRE_PROJECT_ID", "p2", "SIGNALWIRE_API_TOKEN", "t2")))
                .containsExactly("p2", "t2");
        assertThat(secrets(Map.of("SIGNALWIRE_PROJECT_ID", "p2", "SIGNALWIRE_TOKEN", "t2")))
                .containsExactly("p2", "t2");
        assertThat(secrets(Map.of("SIGNALWIRE_JWT_TOKEN", "j2"))).containsExactly("j2");
    }

    @Test
    void blankPropertiesSayNothing() {
        properties.setProjectId(" ");
        properties.setApiToken("");
        assertThat(secrets(Map.of("SIGNALWIRE_JWT_TOKEN", "j2"))).containsExactly("j2");
    }

    @Test
    void aProjectIsNeverJoinedWithTheTokenOfAnotherSource() {
        properties.setProjectId("p1");
        refused(Map.of("SIGNALWIRE_API_TOKEN", "t2"))
                .withMessageContaining("signalwire.relay.api-token is not")
                .withMessageContaining("one source");
    }

    @Test
    void aTokenIsNeverJoinedWithTheProjectOfAnotherSource() {
        properties.setApiToken("t1");
        refused(Map.of("SIGNALWIRE_PROJECT_ID", "p2")).withMessageContaining("signalwire.relay.project-id is not");
    }

    @Test
    void halfASetOfVariablesIsRefused() {
        refused(Map.of("SIGNALWIRE_PROJECT_ID", "p2")).withMessageContaining("SIGNALWIRE_API_TOKEN");
        refused(Map.of("SIGNALWIRE_API_TOKEN", "t2")).withMessageContaining("SIGNALWIRE_PROJECT_ID");
    }

    @Test
    void aJwtBesideAProjectOrATokenContradicts() {
        properties.setJwtToken("j1");
        properties.setApiToken("t1");
        refused(Map.of()).withMessageContaining("contradict").withMessageContaining("signalwire.relay.jwt-token");
    }

    @Test
    void noCredentialsAtAllSaysEveryWayOut() {
        refused(Map.of())
                .satisfies(e -> assertThat(e.action())
                        .contains(
                                "signalwire.relay.project-id",
                                "signalwire.relay.api-token",
                                "signalwire.relay.jwt-token")
                        .contains("SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN", "SIGNALWIRE_JWT_TOKEN")
                        .contains("signalwire.relay.simulator.enabled", "signalwire.relay.enabled"));
    }

    @Test
    void theUrlWinsOverTheHostAndTheHostOverTheVariable() {
        Map<String, String> variables = Map.of("SIGNALWIRE_JWT_TOKEN", "j2", "SIGNALWIRE_SPACE", "space.example.com");
        assertThat(details(variables).uri()).isEqualTo(URI.create("wss://space.example.com"));
        properties.setHost("host.example.com");
        assertThat(details(variables).uri()).isEqualTo(URI.create("wss://host.example.com"));
        properties.setUrl("wss://url.example.com:8443");
        assertThat(details(variables).uri()).isEqualTo(URI.create("wss://url.example.com:8443"));
    }

    @Test
    void withoutAnyAddressItIsTheVendors() {
        assertThat(details(Map.of("SIGNALWIRE_JWT_TOKEN", "j2")).uri())
                .isEqualTo(URI.create("wss://relay.signalwire.com"));
    }

    @Test
    void aBadSpaceIsNamedByItsVariable() {
        refused(Map.of("SIGNALWIRE_JWT_TOKEN", "j2", "SIGNALWIRE_SPACE", "https://example.com"))
                .withMessageContaining("SIGNALWIRE_SPACE");
    }

    private Iterable<String> secrets(Map<String, String> variables) {
        return details(variables).credentials().secrets();
    }

    private RelayConnectionDetails details(Map<String, String> variables) {
        return new PropertiesRelayConnectionDetails(RelayProperties.PREFIX, properties, variables, null);
    }

    private ThrowableAssertAlternative<RelayConfigurationException> refused(Map<String, String> variables) {
        return assertThatExceptionOfType(RelayConfigurationException.class)
                .isThrownBy(() -> details(variables))
                .satisfies(e -> assertThat(e.getMessage() + e.action()).doesNotContain(ANY));
    }
}
