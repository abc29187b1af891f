package io.relayspring.core.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 7, in: a number may be a string and the reverse, null and missing are the same, unknown fields are kept. */
class ParamsToleranceTest {

    @ParameterizedTest(name = "{0}: text {1}, number {2}, flag {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            quoteCharacter = '\'',
            value = {
                "\"12\"     | '12'    | 12   | false",
                "12         | '12'    | 12   | true",
                "12.5       | '12.5'  | 12.5 | true",
                "\" 12.5 \" | ' 12.5 '| 12.5 | false",
                "0          | '0'     | 0    | false",
                "true       | 'true'  | none | true",
                "\"True\"   | 'True'  | none | true",
                "false      | 'false' | none | false",
                "\"\"       | ''      | none | false",
                "\"word\"   | 'word'  | none | false",
                "null       | ''      | none | false",
                "{}         | ''      | none | false",
                "[1]        | ''      | none | false"
            })
    void aFieldIsReadWhateverItsType(String json, String text, Double number, boolean flag) {
        Params params = Params.parse("{\"field\":" + json + "}");
        assertThat(params.text("field")).isEqualTo(text);
        assertThat(params.number("field"))
                .isEqualTo(number == null ? OptionalDouble.empty() : OptionalDouble.of(number));
        assertThat(params.flag("field")).isEqualTo(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"field\":null}"})
    void nullAndMissingAreTheSame(String json) {
        Params params = Params.parse(json);
        assertThat(params.has("field")).isFalse();
        assertThat(params.text("field")).isEmpty();
        assertThat(params.number("field")).isEmpty();
        assertThat(params.integer("field")).isEmpty();
        assertThat(params.flag("field")).isFalse();
        assertThat(params.params("field")).isEqualTo(Params.empty());
        assertThat(params.isObject("field")).isFalse();
        assertThat(params.objects("field")).isEmpty();
        assertThat(params.texts("field")).isEmpty();
        assertThat(params.json("field")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1e400",
                "123456789012345678901234567890123456789012345678901234567890",
                "\"1e999999999\"",
                "\"1e99999999999999\"",
                "\"NaN\"",
                "\"0x10\"",
                "[[[]]]"
            })
    void numbersOfAnySizeThrowNothing(String json) {
        Params params = Params.parse("{\"field\":" + json + "}");
        params.number("field");
        params.integer("field");
        params.flag("field");
        params.text("field");
        params.texts("field");
        assertThat(params.toJson()).contains("field");
    }

    @Test
    void wholeNumbersAreRead() {
        assertThat(Params.parse("{\"n\":\"7\"}").integer("n")).isEqualTo(OptionalLong.of(7));
        assertThat(Params.parse("{\"n\":7.0}").integer("n")).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void aSingleTextIsAListOfOne() {
        assertThat(Params.parse("{\"t\":\"a\"}").texts("t")).containsExactly("a");
        assertThat(Params.parse("{\"t\":[\"a\",7,null,{},[]]}").texts("t")).containsExactly("a", "7");
    }

    @Test
    void onlyObjectsOfAListAreObjects() {
        assertThat(Params.parse("{\"o\":[{\"a\":1},7,null,[{}]]}").objects("o"))
                .containsExactly(Params.parse("{\"a\":1}"));
        assertThat(Params.parse("{\"o\":{\"a\":{}}}").objects("o")).hasSizeLessThan(2);
    }

    @Test
    void unknownFieldsAreKept() {
        Params params = Params.parse("{\"known\":1,\"odd\":{\"deep\":[true,null]}}");
        assertThat(params.names()).containsExactly("known", "odd");
        assertThat(Params.parse(params.toJson())).isEqualTo(params);
        assertThat(params.with("known", 2).toJson()).isEqualTo("{\"known\":2,\"odd\":{\"deep\":[true,null]}}");
        assertThat(params.text("known")).isEqualTo("1");
    }

    @Test
    void theFirstFieldThatHoldsTextCounts() {
        Params params = Params.parse("{\"a\":null,\"b\":\"\",\"c\":3}");
        assertThat(params.firstText("a", "b", "c")).isEqualTo("3");
        assertThat(params.firstText("a", "b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "\"secret-text\"", "{\"secret-text\"", "{\"a\":1}{", "nul"})
    void whatIsNoObjectIsRefusedWithoutBeingQuoted(String text) {
        assertThatThrownBy(() -> Params.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Params.parse("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
