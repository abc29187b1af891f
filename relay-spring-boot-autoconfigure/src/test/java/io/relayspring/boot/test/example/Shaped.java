package io.relayspring.boot.test.example;

import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.core.RelayClientBuilder;
import org.springframework.stereotype.Component;

@Component
class Shaped implements RelayClientBuilderCustomizer {

    static final String CONTEXT = "shaped";

    @Override
    public void customize(RelayClientBuilder builder) {
        builder.contexts(CONTEXT);
    }
}
