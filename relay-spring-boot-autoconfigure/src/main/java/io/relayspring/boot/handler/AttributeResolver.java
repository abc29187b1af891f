package io.relayspring.boot.handler;

import io.relayspring.boot.RelayClientProperties.AfterReturn;
import io.relayspring.boot.RelayConfigurationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanExpressionContext;
import org.springframework.beans.factory.config.BeanExpressionResolver;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.core.NestedExceptionUtils;

/** Turns what stands on an annotation into what it means: placeholders, SpEL, lists, numbers, words. */
final class AttributeResolver {

    private final ConfigurableBeanFactory beans;
    private final String where;

    /** @param where whose attributes these are, for messages */
    AttributeResolver(ConfigurableBeanFactory beans, String where) {
        this.beans = beans;
        this.where = where;
    }

    String text(String attribute) {
        return String.valueOf(resolved(attribute)).strip();
    }

    Set<String> contexts(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> resolved = flat(evaluated(text))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .toList();
            if (resolved.isEmpty()) {
                throw new RelayConfigurationException(
                        "The context \"" + text + "\" of " + where + " is blank.",
                        "Name a context, or leave the attribute out to answer every context that nobody else has.");
            }
            names.addAll(resolved);
        }
        return names;
    }

    @Nullable
    Integer concurrency(String attribute) {
        String text = text(attribute);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw refused("concurrency", text, "a whole number from 1, or leave it out for as many as there are");
        }
        return Integer.valueOf(text);
    }

    boolean autoStartup(String attribute) {
        return switch (text(attribute).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("autoStartup", text(attribute), "true or false");
        };
    }

    @Nullable
    AfterReturn afterReturn(String attribute) {
        return switch (text(attribute).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "leave" -> AfterReturn.LEAVE;
            case "hangup" -> AfterReturn.HANGUP;
            default -> throw refused("afterReturn", text(attribute), "leave or hangup");
        };
    }

    private RelayConfigurationException refused(String attribute, String text, String allowed) {
        return new RelayConfigurationException(
                "The attribute " + attribute + " of " + where + " is \"" + text + "\".", "Set it to " + allowed + ".");
    }

    private @Nullable String resolved(String attribute) {
        try {
            return beans.resolveEmbeddedValue(attribute);
        } catch (IllegalArgumentException unknown) {
            throw unresolved(attribute, unknown, "Set the property, or write a default: ${name:default}.");
        }
    }

    private @Nullable Object evaluated(String text) {
        String resolved = resolved(text);
        BeanExpressionResolver expressions = beans.getBeanExpressionResolver();
        try {
            return expressions == null
                    ? resolved
                    : expressions.evaluate(resolved, new BeanExpressionContext(beans, null));
        } catch (BeansException failed) {
            throw unresolved(text, failed, "Correct the expression, or what it asks.");
        }
    }

    private RelayConfigurationException unresolved(String attribute, RuntimeException why, String action) {
        String reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(why).getMessage());
        return new RelayConfigurationException(
                "\"" + attribute + "\" of " + where + " cannot be resolved: " + reason + ".", action, why);
    }

    private static Stream<String> flat(@Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(AttributeResolver::flat);
        }
        if (value instanceof Object[] items) {
            return Arrays.stream(items).flatMap(AttributeResolver::flat);
        }
        return Arrays.stream(value.toString().split(",", -1));
    }
}
