package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The vendor's variables as Spring sees them, so that a test or a configuration server can set them too. */
final class VendorVariables {

    private VendorVariables() {}

    static Map<String, String> of(Environment environment) {
        Map<String, String> variables = new HashMap<>();
        for (String name : RelayEnvironment.NAMES) {
            String value = environment.getProperty(name);
            if (StringUtils.hasText(value)) {
                variables.put(name, value.strip());
            }
        }
        return variables;
    }
}
