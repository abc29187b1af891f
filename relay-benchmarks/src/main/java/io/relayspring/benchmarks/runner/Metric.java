package io.relayspring.benchmarks.runner;

/**
 * A row of the table.
 *
 * @param name what stands in the table, with the unit
 * @param digits how many decimals it is shown with
 */
record Metric(String name, int digits) {}
