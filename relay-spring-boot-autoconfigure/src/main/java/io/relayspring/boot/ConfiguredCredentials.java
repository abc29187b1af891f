package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.Credentials;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The credentials as a set from one source: the properties if they hold any, else the vendor's variables. */
final class ConfiguredCredentials {

    private static final String ONE_SOURCE =
            " Credentials are taken as a whole from one source; the properties are not filled up from the variables.";

    private final String projectName;
    private final String tokenName;
    private final String jwtName;
    private final RelayClientProperties properties;
    private final Map<String, String> variables;

    /** @param prefix what the properties' names begin with */
    ConfiguredCredentials(String prefix, RelayClientProperties properties, Map<String, String> variables) {
        this.projectName = prefix + ".project-id";
        this.tokenName = prefix + ".api-token";
        this.jwtName = prefix + ".jwt-token";
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
                            + RelayEnvironment.JWT_TOKEN + " alone.",
                    unusable);
        }
    }

    private RelayConfigurationException contradiction() {
        return new RelayConfigurationException(
                jwtName + " is set together with " + projectName + " or " + tokenName + ": they contradict each other.",
                "Set either " + jwtName + " alone, or " + projectName + " and " + tokenName + ".");
    }

    private RelayConfigurationException half(@Nullable String project) {
        String present = StringUtils.hasText(project) ? projectName : tokenName;
        String missing = StringUtils.hasText(project) ? tokenName : projectName;
        return new RelayConfigurationException(
                present + " is set, but " + missing + " is not." + ONE_SOURCE,
                "Set " + missing + " as well, or leave both to " + RelayEnvironment.PROJECT_ID + " and "
                        + RelayEnvironment.API_TOKEN + ".");
    }
}
