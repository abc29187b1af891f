package io.relayspring.boot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps an application without a web server alive: all of the client's threads are daemons, and a program that waits
 * for calls must not end after its start. What the user says about it wins.
 */
final class KeepAliveEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String KEEP_ALIVE = "spring.main.keep-alive";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean starts = isTrue(environment, "enabled") && isTrue(environment, "auto-startup");
        if (starts && !environment.containsProperty(KEEP_ALIVE)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("relayKeepAlive", Map.of(KEEP_ALIVE, "true")));
        }
    }

    private static boolean isTrue(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(RelayProperties.PREFIX + "." + name, Boolean.class, true);
    }

    // Last: the user's files have been read by then.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
