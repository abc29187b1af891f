package io.relayspring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which server the live scenarios run against. */
class SpaceTest {

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "SIGNALWIRE_PROJECT_ID", "my-project",
            "SIGNALWIRE_API_TOKEN", "my-secret",
            "SIGNALWIRE_SPACE", "example.signalwire.com",
            "RELAY_LIVE_FROM", "+15551230001",
            "RELAY_LIVE_TO", "+15551230002"));

    @Test
    void theVariablesNameIt() {
        Space space = Space.of(variables);
        assertThat(space.uri()).hasToString("wss://example.signalwire.com");
        assertThat(space.token()).isEqualTo("my-secret");
        assertThat(space).asString().doesNotContain("my-");
        variables.put("SIGNALWIRE_TOKEN", variables.remove("SIGNALWIRE_API_TOKEN"));
        assertThat(Space.of(variables).token()).isEqualTo("my-secret");
    }

    @Test
    void whatIsMissingIsNamed() {
        variables.remove("RELAY_LIVE_TO");
        variables.put("SIGNALWIRE_SPACE", " ");
        assertThatThrownBy(() -> Space.of(variables))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs SIGNALWIRE_SPACE, RELAY_LIVE_TO;")
                .hasMessageContaining("docs/live.md")
                .hasMessageNotContaining("my-secret");
    }
}
