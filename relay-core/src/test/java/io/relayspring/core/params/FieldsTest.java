package io.relayspring.core.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 15, 16, 17, 1000})
    void howeverManyFieldsThereAreTheyAreFoundAndKeepTheirOrder(int many) {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        Map<String, JsonNode> fields = new Fields();
        for (int i = 0; i < many; i++) {
            expected.put("field" + i, IntNode.valueOf(i));
            assertThat(fields.put("field" + i, IntNode.valueOf(i))).isNull();
        }
        assertThat(fields).isEqualTo(expected).hasSize(many);
        assertThat(fields.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, value) -> assertThat(fields.get(name)).isEqualTo(value));
        assertThat(fields.get("other")).isNull();
        assertThat(fields.containsKey("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 16, 17, 1000})
    void aFieldThatIsThereTakesItsNewValueInItsOldPlace(int many) {
        Map<String, JsonNode> fields = new Fields();
        Stream.iterate(0, i -> i + 1).limit(many).forEach(i -> fields.put("field" + i, IntNode.valueOf(i)));
        assertThat(fields.put("field0", IntNode.valueOf(-1))).isEqualTo(IntNode.valueOf(0));
        assertThat(fields).hasSize(many);
        assertThat(fields.keySet().iterator().next()).isEqualTo("field0");
        assertThat(fields.get("field0")).isEqualTo(IntNode.valueOf(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17})
    void aFieldWrittenTwiceInTheTextCountsOnce(int many) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < many; i++) {
            json.append("\"f").append(i).append("\":0,");
        }
        Params params = Params.parse(json.append("\"f3\":7}").toString());
        assertThat(params.names()).hasSize(many);
        assertThat(params.text("f3")).isEqualTo("7");
        assertThat(Params.parse(params.toJson())).isEqualTo(params);
    }
}
