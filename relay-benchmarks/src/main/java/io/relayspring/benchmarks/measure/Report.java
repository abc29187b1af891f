package io.relayspring.benchmarks.measure;

import java.util.Locale;

/** A small JSON object, for the lines that programs of a run print: {@code RESULT {…}} and {@code DRIVER {…}}. */
public final class Report {

    private final StringBuilder json = new StringBuilder("{");

    public Report add(String name, String value) {
        return raw(name, '"' + value + '"');
    }

    public Report add(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** Written with two decimals. */
    public Report add(String name, double value) {
        return raw(name, String.format(Locale.ROOT, "%.2f", value));
    }

    public Report add(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    public Report add(String name, Report value) {
        return raw(name, value.toString());
    }

    private Report raw(String name, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":").append(value);
        return this;
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
