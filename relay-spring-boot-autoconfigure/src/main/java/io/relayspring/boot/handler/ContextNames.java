package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanExpressionContext;
import org.springframework.beans.factory.config.BeanExpressionResolver;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;

/** Turns what stands on an annotation into names of contexts: placeholders, SpEL, lists. */
final class ContextNames {

    private final ConfigurableBeanFactory beans;

    ContextNames(ConfigurableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> resolve(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> resolved = flat(evaluated(text))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .toList();
            if (resolved.isEmpty()) {
                throw new RelayConfigurationException(
                        "The context \"" + text + "\" of a RELAY handler is blank.",
                        "Name a context, or leave the attribute out to answer every context that nobody else has.");
            }
            names.addAll(resolved);
        }
        return names;
    }

    private @Nullable Object evaluated(String text) {
        String resolved = beans.resolveEmbeddedValue(text);
        BeanExpressionResolver expressions = beans.getBeanExpressionResolver();
        return expressions == null ? resolved : expressions.evaluate(resolved, new BeanExpressionContext(beans, null));
    }

    private static Stream<String> flat(@Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(ContextNames::flat);
        }
        if (value instanceof Object[] items) {
            return Arrays.stream(items).flatMap(ContextNames::flat);
        }
        return Arrays.stream(value.toString().split(",", -1));
    }
}
