package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.Credentials;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The credentials as a set from one source: the properties if they hold any, else the vendor's variables. */
final class ConfiguredCredentials {

    private static final String PROJECT = RelayProperties.PREFIX + ".project-id";
    private static final String TOKEN = RelayProperties.PREFIX + ".api-token";
    private static final String JWT = RelayProperties.PREFIX + ".jwt-token";
    private static final String ONE_SOURCE =
            " Credentials are taken as a whole from one source; the properties are not filled up from the variables.";

    private final RelayProperties properties;
    private final Map<String, String> variables;

    ConfiguredCredentials(RelayProperties properties, Map<String, String> variables) {
        this.properties = properties;
        this.variables = variables;
    }

    /**
     * The credentials, if there are any.
     *
     * @throws RelayConfigurationException if there is half a set, or two that contradict each other
     */
    Optional<Credentials> find() {
        String project = properties.getProjectId();
        String token = properties.getApiToken();
        String jwt = properties.getJwtToken();
        if (StringUtils.hasText(jwt)) {
            if (StringUtils.hasText(project) || StringUtils.hasText(token)) {
                throw contradiction();
            }
            return Optional.of(Credentials.jwt(jwt.strip()));
        }
        if (StringUtils.hasText(project) && StringUtils.hasText(token)) {
            return Optional.of(Credentials.token(project.strip(), token.strip()));
        }
        if (StringUtils.hasText(project) || StringUtils.hasText(token)) {
            throw half(project);
        }
        return ofVariables();
    }

    private Optional<Credentials> ofVariables() {
        try {
            return new RelayEnvironment(variables).credentials();
        } catch (IllegalArgumentException unusable) {
            throw new RelayConfigurationException(
                    "The environment variables hold no usable credentials: " + unusable.getMessage(),
                    "Set " + RelayEnvironment.PROJECT_ID + " and " + RelayEnvironment.API_TOKEN + ", or "
                            + RelayEnvironment.JWT_TOKEN + " alone.");
        }
    }

    private static RelayConfigurationException contradiction() {
        return new RelayConfigurationException(
                JWT + " is set together with " + PROJECT + " or " + TOKEN + ": they contradict each other.",
                "Set either " + JWT + " alone, or " + PROJECT + " and " + TOKEN + ".");
    }

    private static RelayConfigurationException half(@Nullable String project) {
        String present = StringUtils.hasText(project) ? PROJECT : TOKEN;
        String missing = StringUtils.hasText(project) ? TOKEN : PROJECT;
        return new RelayConfigurationException(
                present + " is set, but " + missing + " is not." + ONE_SOURCE,
                "Set " + missing + " as well, or leave both to " + RelayEnvironment.PROJECT_ID + " and "
                        + RelayEnvironment.API_TOKEN + ".");
    }
}
