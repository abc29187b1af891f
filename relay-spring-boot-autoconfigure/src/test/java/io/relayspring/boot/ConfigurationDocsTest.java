package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of all properties in {@code docs/configuration.md}, held against the metadata. */
class ConfigurationDocsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.-]+)` \\| (?:`([^`]*)`)? \\| (.+) \\|");

    /** A property as the table or the metadata has it. */
    private record Property(String name, String defaultValue, String description) {}

    @Test
    void theTableSaysWhatTheMetadataSays() throws Exception {
        List<Property> documented = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "configuration.md"))) {
            lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Property(row.group(1), row.group(2) == null ? "" : row.group(2), row.group(3)))
                    .forEach(documented::add);
        }
        assertThat(documented).containsExactlyElementsOf(metadata());
    }

    private static List<Property> metadata() throws Exception {
        try (var file = RelayProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode properties = JsonMapper.shared().readTree(file).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> new Property(
                            property.path("name").asString(),
                            property.path("defaultValue").asString(""),
                            property.path("description").asString()))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }
}
