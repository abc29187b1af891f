package io.relayspring.boot;

import io.relayspring.core.RelayClientBuilder;

/**
 * Changes the client's builder after the properties were applied. Beans of this type are called in their order
 * ({@link org.springframework.core.annotation.Order}).
 */
@FunctionalInterface
public interface RelayClientBuilderCustomizer {

    /** Called once, before the client is built. */
    void customize(RelayClientBuilder builder);
}
