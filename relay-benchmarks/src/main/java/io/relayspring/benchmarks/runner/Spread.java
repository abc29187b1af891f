package io.relayspring.benchmarks.runner;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The values of one metric over the rounds. */
record Spread(List<Double> values) {

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Lowest and highest. */
    String range(int digits) {
        double lowest = values.stream().mapToDouble(value -> value).min().orElse(0);
        double highest = values.stream().mapToDouble(value -> value).max().orElse(0);
        return format(lowest, digits) + " – " + format(highest, digits);
    }

    /** The median of the ratios round by round: what disturbed a round disturbed both. */
    double ratioTo(Spread floor) {
        return new Spread(IntStream.range(0, values.size())
                        .mapToObj(round -> values.get(round) / floor.values.get(round))
                        .toList())
                .median();
    }

    static String format(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
