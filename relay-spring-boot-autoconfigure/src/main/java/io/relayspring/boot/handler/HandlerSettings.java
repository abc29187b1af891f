package io.relayspring.boot.handler;

import io.relayspring.boot.RelayClientProperties.AfterReturn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handler's attributes, resolved.
 *
 * @param client the name of its client; empty for the one there is
 * @param contexts none means every context that no other handler has
 * @param concurrency null for as many as there are
 * @param afterReturn null if the property decides
 * @param errorHandler a bean's name; empty for the common one
 */
record HandlerSettings(
        String id,
        String client,
        Set<String> contexts,
        @Nullable HandlerCondition condition,
        int order,
        @Nullable Integer concurrency,
        @Nullable AfterReturn afterReturn,
        boolean autoStartup,
        String errorHandler) {}
