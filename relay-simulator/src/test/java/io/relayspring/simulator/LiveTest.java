package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, section 4: {@code calling.live_transcribe}, {@code calling.live_translate}: an action has one key. */
class LiveTest extends SimulatorTest {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private String code(String method, String action) {
        return call.code(method, ",\"action\":{" + action + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calling.live_transcribe", "calling.live_translate"})
    void itIsStartedSummarizedAndStopped(String method) {
        assertThat(code(method, "\"stop\":{}")).isEqualTo("200");
        assertThat(code(method, "\"summarize\":{}")).isEqualTo("409");
        assertThat(code(method, "\"start\":{}")).isEqualTo("200");
        assertThat(code(method, "\"start\":{}")).isEqualTo("409");
        assertThat(code(method, "\"summarize\":{}")).isEqualTo("200");
        assertThat(code(method, "\"stop\":{}")).isEqualTo("200");
        String name = method.substring(method.indexOf('.') + 1);
        assertThat(call.phone().transcript().toString())
                .containsSubsequence(name + " start", name + " summarize", name + " stop");
        assertThat(code(method, "\"start\":{}")).isEqualTo("200");
        assertNothingForbidden();
    }

    @Test
    void theTwoGoOnSideBySide() {
        assertThat(code("calling.live_transcribe", "\"start\":{}")).isEqualTo("200");
        assertThat(code("calling.live_translate", "\"start\":{}")).isEqualTo("200");
        code("calling.live_transcribe", "\"stop\":{}");
        assertThat(code("calling.live_translate", "\"inject\":{\"text\":\"Hi\"}"))
                .isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"start\"",
                "{}",
                "{\"start\":{},\"stop\":{}}",
                "{\"start\":{\"live_events\":\"yes\"}}",
                "{\"start\":{\"direction\":\"both\"}}"
            })
    void anActionThatIsNoneIsRefused(String action) {
        assertThat(call.error("calling.live_transcribe", ",\"action\":" + action))
                .isEqualTo(-32602);
    }

    @Test
    void onlyATranslationIsInjectedInto() {
        assertThat(call.error("calling.live_transcribe", ",\"action\":{\"inject\":{}}"))
                .isEqualTo(-32602);
    }

    @Test
    void aKeyThatIsNullIsNone() {
        assertThat(code("calling.live_transcribe", "\"start\":{},\"stop\":null"))
                .isEqualTo("200");
        assertThat(code("calling.live_transcribe", "\"start\":null,\"stop\":{}"))
                .isEqualTo("200");
        assertThat(code("calling.live_transcribe", "\"summarize\":{}")).isEqualTo("409");
        assertNothingForbidden();
    }
}
