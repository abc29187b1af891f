package io.relayspring.simulator.internal.http;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Json;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One component of a fault as JSON: times in seconds, the words of an enum in lower case. */
final class FaultField {

    private static final int MILLIS = 1000;
    private static final double SHORTEST = 1.0 / MILLIS;
    private static final double LONGEST = 86_400;

    private FaultField() {}

    /** What its value must be. */
    static Check check(RecordComponent part) {
        if (part.getType() == Duration.class) {
            return Check.number(SHORTEST, LONGEST);
        }
        if (part.getType() == boolean.class) {
            return Check.flag();
        }
        if (part.getType() == int.class) {
            return Check.whole();
        }
        if (part.getType().isEnum()) {
            return Check.word(words(part.getType()));
        }
        return part.getName().equals("method") ? Check.that(FaultField::isMethod, METHOD) : Check.filled();
    }

    private static final String METHOD = "must be a method of the protocol, such as calling.answer";

    private static boolean isMethod(JsonNode value) {
        return value.isString() && RelayMethod.of(value.stringValue()) != RelayMethod.UNKNOWN;
    }

    /** Its value of a JSON value that has passed the check. */
    static Object read(RecordComponent part, JsonNode value) {
        if (part.getType() == Duration.class) {
            return Json.seconds(value.doubleValue());
        }
        if (part.getType() == boolean.class) {
            return value.booleanValue();
        }
        if (part.getType() == int.class) {
            return value.intValue();
        }
        return part.getType().isEnum() ? constant(part.getType(), value.stringValue()) : value.stringValue();
    }

    /** Puts its value into an object; an empty text is left out. */
    static void write(String name, Object value, ObjectNode json) {
        if (value instanceof Duration duration) {
            json.put(name, (double) duration.toMillis() / MILLIS);
        } else if (value instanceof Boolean flag) {
            json.put(name, flag);
        } else if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof Enum<?> constant) {
            json.put(name, word(constant));
        } else if (!value.toString().isEmpty()) {
            json.put(name, value.toString());
        }
    }

    private static String[] words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toArray(String[]::new);
    }

    private static Object constant(Class<?> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word((Enum<?>) constant).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
