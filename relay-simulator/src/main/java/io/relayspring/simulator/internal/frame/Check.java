package io.relayspring.simulator.internal.frame;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a value must be. */
@FunctionalInterface
public interface Check {

    void check(String path, JsonNode value, Findings findings);

    /** What holds of the value; told as {@code expected} when it does not. */
    static Check that(Predicate<JsonNode> holds, String expected) {
        return (path, value, findings) -> {
            if (!holds.test(value)) {
                findings.wrong(path, expected);
            }
        };
    }

    static Check any() {
        return (path, value, findings) -> {};
    }

    static Check text() {
        return that(JsonNode::isString, "must be a text");
    }

    static Check filled() {
        return that(value -> value.isString() && !value.stringValue().isBlank(), "must be a text that is not blank");
    }

    static Check word(String... words) {
        Set<String> known = Set.copyOf(Arrays.asList(words));
        return that(
                value -> value.isString() && known.contains(value.stringValue()),
                "must be one of " + String.join(", ", words));
    }

    static Check digits(String allowed) {
        return that(
                value -> value.isString()
                        && !value.stringValue().isEmpty()
                        && value.stringValue().chars().allMatch(c -> allowed.indexOf(c) >= 0),
                "must consist of " + allowed);
    }

    static Check url(String... schemes) {
        return that(
                value -> value.isString()
                        && Arrays.stream(schemes)
                                .anyMatch(scheme -> value.stringValue().startsWith(scheme + "://")),
                "must be a URL with scheme " + String.join(" or ", schemes));
    }

    static Check flag() {
        return that(JsonNode::isBoolean, "must be true or false");
    }

    static Check number(double least, double most) {
        return that(
                value -> value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most,
                "must be a number from " + plain(least) + " to " + plain(most));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static Check seconds() {
        return that(value -> value.isNumber() && value.doubleValue() >= 0, "must be a number of seconds, 0 or more");
    }

    static Check whole() {
        return that(value -> value.isIntegralNumber() && value.canConvertToInt(), "must be a whole number");
    }

    static Check whole(int least, int most) {
        return that(
                value -> value.isIntegralNumber() && value.longValue() >= least && value.longValue() <= most,
                "must be a whole number from " + least + " to " + most);
    }

    static Check count(int least) {
        return that(
                value -> value.isIntegralNumber() && value.longValue() >= least,
                "must be a whole number, at least " + least);
    }

    /** A whole number that is written as a text. */
    static Check countText() {
        return that(
                value -> value.isString() && value.stringValue().matches("\\d{1,9}"),
                "must be a whole number, written as a text");
    }

    /** An amount of money that is written as a text. */
    static Check amountText() {
        return that(
                value -> value.isString() && value.stringValue().matches("\\d{1,12}(\\.\\d+)?"),
                "must be an amount, written as a text");
    }

    static Check list(Check each) {
        return (path, value, findings) -> {
            if (!value.isArray()) {
                findings.wrong(path, "must be a list");
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                each.check(path + "[" + i + "]", value.get(i), findings);
            }
        };
    }

    static Check filledList(Check each) {
        return (path, value, findings) -> {
            if (value.isArray() && value.isEmpty()) {
                findings.wrong(path, "must not be empty");
            }
            list(each).check(path, value, findings);
        };
    }
}
