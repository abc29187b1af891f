package io.relayspring.core.params;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.AudioDirection;
import io.relayspring.core.vocabulary.CallState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final class Plain extends Options<Plain> {
        Plain pause(Duration pause) {
            return seconds("pause", pause);
        }
    }

    @Test
    void fieldsAreWrittenAsTheyAreSetAndTheLastOneCounts() {
        Plain options = new Plain().param("b", 1).param("a", "x").param("b", 2);
        assertThat(options.params().toJson()).isEqualTo("{\"b\":2,\"a\":\"x\"}");
    }

    @Test
    void valuesOfAllKindsAreTaken() {
        Plain options = new Plain()
                .param("word", AudioDirection.LISTEN)
                .param("url", URI.create("https://example.com/a?b=c"))
                .param("flag", true)
                .param("params", Params.of(Map.of("n", 1)))
                .param("options", new Plain().param("n", 2))
                .param("list", List.of(1, "x", Params.empty()))
                .param("map", Map.of("k", List.of()));
        assertThat(options.params().toJson())
                .isEqualTo("{\"word\":\"listen\",\"url\":\"https://example.com/a?b=c\",\"flag\":true,"
                        + "\"params\":{\"n\":1},\"options\":{\"n\":2},\"list\":[1,\"x\",{}],\"map\":{\"k\":[]}}");
    }

    @Test
    void nullsAreNeverSent() {
        Plain options =
                new Plain().param("list", Arrays.asList("a", null)).param("map", Collections.singletonMap("k", null));
        assertThat(options.params().toJson()).isEqualTo("{\"list\":[\"a\"],\"map\":{}}");
    }

    @Test
    void whatJsonCannotHoldIsRefusedAtOnceByItsName() {
        assertThatThrownBy(() -> new Plain().param("odd", Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd");
        assertThatThrownBy(() -> new Plain().param("odd", Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd");
        assertThatThrownBy(() -> new Plain().param("odd", CallState.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd");
    }

    @Test
    void durationsBecomeSeconds() {
        assertThat(seconds(ofSeconds(5))).isEqualTo("5");
        assertThat(seconds(Duration.ZERO)).isEqualTo("0");
        assertThat(seconds(ofMillis(2_500))).isEqualTo("2.5");
        assertThat(seconds(ofMillis(1))).isEqualTo("0.001");
        assertThat(seconds(ofSeconds(86_400))).isEqualTo("86400");
    }

    @Test
    void aVeryShortDurationIsNotNothing() {
        assertThat(seconds(ofNanos(1))).isEqualTo("0.001");
        assertThat(seconds(ofMillis(1_500).plusNanos(1))).isEqualTo("1.501");
    }

    private static String seconds(Duration duration) {
        return new Plain().pause(duration).params().json("pause");
    }

    @Test
    void whatWasSetBeforeIsNotChangedByWhatIsSetLater() {
        Plain options = new Plain().param("a", 1);
        Params before = options.params();
        options.param("a", 2);
        assertThat(before.toJson()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aListThatChangesLaterIsTakenAsItWasWhenItWasSent() {
        List<String> list = new ArrayList<>(List.of("a"));
        Params params = new Plain().param("list", list).params();
        list.add("b");
        assertThat(params.toJson()).isEqualTo("{\"list\":[\"a\"]}");
    }
}
