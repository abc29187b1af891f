package io.relayspring.benchmarks.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of a run, and the Markdown that shows them. */
final class Table {

    private final Map<String, Map<Metric, Map<String, List<Double>>>> figures = new LinkedHashMap<>();

    void add(String workload, String driver, Map<Metric, Double> trial) {
        Map<Metric, Map<String, List<Double>>> rows = figures.computeIfAbsent(workload, any -> new LinkedHashMap<>());
        trial.forEach((metric, value) -> rows.computeIfAbsent(metric, any -> new LinkedHashMap<>())
                .computeIfAbsent(driver, any -> new ArrayList<>())
                .add(value));
    }

    /** One table a workload: a row for each figure and driver, compared with the driver named as the floor. */
    String markdown(String heading, String floor) {
        StringBuilder text =
                new StringBuilder("# Benchmarks\n\n").append(heading).append('\n');
        figures.forEach((workload, rows) -> {
            text.append("\n## ").append(workload).append("\n\n");
            text.append("| | driver | median | range | × ").append(floor).append(" |\n|---|---|--:|---|--:|\n");
            rows.forEach((metric, drivers) -> drivers.forEach((driver, values) -> text.append(
                    row(metric, driver, new Spread(values), new Spread(drivers.getOrDefault(floor, List.of()))))));
        });
        return text.toString();
    }

    private static String row(Metric metric, String driver, Spread spread, Spread floor) {
        boolean comparable = floor.values().size() == spread.values().size();
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        metric.name(),
                        driver,
                        Spread.format(spread.median(), metric.digits()),
                        spread.range(metric.digits()),
                        comparable ? Spread.format(spread.ratioTo(floor), 2) : "");
    }
}
