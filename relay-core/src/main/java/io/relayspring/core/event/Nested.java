package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.OptionalDouble;

/** Fields that senders put at the top of an event or into an object in it. */
final class Nested {

    private Nested() {}

    static String text(Params params, String object, String field) {
        String top = params.text(field);
        return top.isEmpty() ? params.params(object).text(field) : top;
    }

    static OptionalDouble number(Params params, String object, String field) {
        OptionalDouble top = params.number(field);
        return top.isPresent() ? top : params.params(object).number(field);
    }

    static Duration duration(Params params, String object, String field) {
        return Duration.ofMillis(Math.round(number(params, object, field).orElse(0) * 1000));
    }
}
