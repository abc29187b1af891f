package io.relayspring.benchmarks.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario with its counts.
 *
 * @param name what it is called in the table
 * @param unit what CPU time is divided by
 * @param environment what both processes are told
 */
record Workload(String name, String unit, Map<String, String> environment) {

    private static final List<Workload> ALL = List.of(
            of("callflow-1", "call", "SCENARIO=callflow C=1 N=20000 WARMUP=40000"),
            of("callflow-100", "call", "SCENARIO=callflow C=100 N=60000 WARMUP=120000"),
            of("events", "event", "SCENARIO=events N=1000000 WARMUP=500000"),
            of("rpc", "command", "SCENARIO=rpc N=64 R=20000 R2=200000 WARMUP=40000"),
            of("held", "call", "SCENARIO=held N=20000 C=500 HOLD=true"));

    /** All workloads, their counts multiplied by {@code scale}; how many are under way at a time stays. */
    static List<Workload> all(double scale) {
        return ALL.stream().map(workload -> workload.scaled(scale)).toList();
    }

    private static Workload of(String name, String unit, String settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String setting : settings.split(" ", -1)) {
            String[] pair = setting.split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        environment.put("MAX_ACTIVE", "30000");
        return new Workload(name, unit, environment);
    }

    private Workload scaled(double scale) {
        Map<String, String> scaled = new LinkedHashMap<>(environment);
        for (String count : List.of("N", "R", "R2", "WARMUP")) {
            boolean fixed = count.equals("N") && scenario().equals("rpc");
            scaled.computeIfPresent(
                    count, (name, value) -> fixed ? value : Long.toString(Math.round(Long.parseLong(value) * scale)));
        }
        return new Workload(name, unit, scaled);
    }

    String scenario() {
        return environment.getOrDefault("SCENARIO", "");
    }

    long number(String name) {
        return Long.parseLong(environment.getOrDefault(name, "0"));
    }

    /** How many units lie between the marks. */
    long units() {
        return scenario().equals("rpc") ? number("R") + 2 * number("R2") : number("N");
    }
}
