package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.simulator.RelaySimulatorProperties;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.connection.ConnectionSettings;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.ApplicationConversionService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata that editors show, held against the classes it describes. */
class ConfigurationMetadataTest {

    private final Map<String, JsonNode> metadata = read();
    private final Map<String, Object> properties = properties();

    @Test
    void everyPropertyIsDescribed() {
        assertThat(metadata.keySet()).containsAll(properties.keySet());
        assertThat(metadata.values())
                .allSatisfy(property ->
                        assertThat(property.path("description").asString("")).isNotBlank());
    }

    @Test
    void theMetadataDescribesNothingThatIsNotThere() {
        assertThat(metadata.keySet())
                .filteredOn(name -> name.startsWith(RelayProperties.PREFIX))
                .containsExactlyInAnyOrderElementsOf(properties.keySet());
    }

    @Test
    void theDefaultsThatEditorsShowAreTheRealOnes() {
        properties.forEach((name, value) -> {
            if (!(value instanceof Collection<?>)) {
                assertThat(shownDefault(name, value)).as(name).isEqualTo(value);
            }
        });
    }

    @Test
    void theDescriptionsAreSentencesWithoutMarkup() {
        assertThat(metadata.values())
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .matches("[A-Z][^{}<>]+\\.")
                        .doesNotMatch("(The|A) .*"));
    }

    private Object shownDefault(String name, Object value) {
        JsonNode shown = metadata.get(name).path("defaultValue");
        assertThat(shown.isMissingNode()).as(name + " shows its default").isFalse();
        return ApplicationConversionService.getSharedInstance().convert(shown.asString(), value.getClass());
    }

    private static Map<String, Object> properties() {
        Map<String, Object> found = new TreeMap<>();
        collect(RelayProperties.PREFIX, new RelayProperties(), found);
        collect(RelaySimulatorProperties.PREFIX, new RelaySimulatorProperties(), found);
        // What the client or the account decides has no default in the class.
        found.put("signalwire.relay.host", ConnectionSettings.DEFAULT_HOST);
        found.put("signalwire.relay.max-active-calls", RelayClientBuilder.DEFAULT_MAX_ACTIVE_CALLS);
        found.put("signalwire.relay.handlers.after-return", RelayClientProperties.AfterReturn.LEAVE);
        found.put("signalwire.relay.proxy.port", RelayClientProperties.Proxy.DEFAULT_PORT);
        found.put("signalwire.relay.handlers.concurrency", RelayClientBuilder.DEFAULT_MAX_ACTIVE_CALLS);
        return found;
    }

    private static void collect(String prefix, Object bean, Map<String, Object> found) {
        for (PropertyDescriptor property : beanInfo(bean).getPropertyDescriptors()) {
            String name = prefix + "." + ConfigurationPropertyName.adapt(dashed(property.getName()), '.');
            Object value = value(property, bean);
            if (property.getWriteMethod() == null && !(value instanceof Map<?, ?>)) {
                collect(name, value, found);
            } else {
                found.put(name, value == null || value instanceof Map<?, ?> ? List.of() : value);
            }
        }
    }

    private static BeanInfo beanInfo(Object bean) {
        try {
            return Introspector.getBeanInfo(bean.getClass(), Object.class);
        } catch (IntrospectionException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(PropertyDescriptor property, Object bean) {
        try {
            return property.getReadMethod().invoke(bean);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, JsonNode> read() {
        try (InputStream file =
                RelayProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            Map<String, JsonNode> read = new LinkedHashMap<>();
            JsonMapper.shared()
                    .readTree(file)
                    .path("properties")
                    .forEach(p -> read.put(p.path("name").asString(), p));
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
