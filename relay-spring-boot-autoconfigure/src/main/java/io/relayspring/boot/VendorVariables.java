package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The vendor's variables as Spring sees them, so that a test or a configuration server can set them too. */
final class VendorVariables {

    private static final List<String> NAMES = List.of(
            RelayEnvironment.PROJECT_ID,
            RelayEnvironment.API_TOKEN,
            RelayEnvironment.TOKEN,
            RelayEnvironment.JWT_TOKEN,
            RelayEnvironment.SPACE,
            RelayEnvironment.MAX_ACTIVE_CALLS,
            RelayEnvironment.MAX_CONNECTIONS);

    private VendorVariables() {}

    static Map<String, String> of(Environment environment) {
        Map<String, String> variables = new HashMap<>();
        for (String name : NAMES) {
            String value = environment.getProperty(name);
            if (StringUtils.hasText(value)) {
                variables.put(name, value.strip());
            }
        }
        return variables;
    }
}
