package io.relayspring.benchmarks.runner;

import io.relayspring.benchmarks.measure.Load;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs all drivers in all workloads, each with a server of its own: round by round, and within a round one driver after the other, so that
 * a noisy minute meets all of them. Every trial is a fresh pair of processes with a warm-up of its own (held calls excepted).
 */
public final class Runner {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Table table = new Table();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final String classPath = System.getProperty("java.class.path");

    Runner(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Takes the file of drivers and the file that the table is written to. */
    public static void main(String[] arguments) throws IOException {
        new Runner(System.getenv(), System.out).run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    void run(Path driverFile, Path tableFile) throws IOException {
        List<Driver> drivers = Driver.read(driverFile, java, classPath).stream()
                .filter(driver -> chosen("DRIVERS", driver.name()))
                .toList();
        List<Workload> workloads = Workload.all(Double.parseDouble(environment.getOrDefault("SCALE", "1"))).stream()
                .filter(workload -> chosen("WORKLOADS", workload.name()))
                .toList();
        if (drivers.isEmpty() || workloads.isEmpty()) {
            throw new IllegalArgumentException("nothing to run: no such driver or workload");
        }
        int rounds = Integer.parseInt(environment.getOrDefault("ROUNDS", "5"));
        for (int round = 1; round <= rounds; round++) {
            for (Workload workload : workloads) {
                for (Driver driver : drivers) {
                    trial(round, workload, driver);
                }
            }
        }
        String text = table.markdown(heading(rounds), drivers.get(0).name());
        out.println(text);
        Files.writeString(tableFile, text);
    }

    private void trial(int round, Workload workload, Driver driver) throws IOException {
        List<String> server = List.of(java, "-cp", classPath, "io.relayspring.benchmarks.server.LoadServer");
        Map<Metric, Double> figures = new Trial(workload, driver, server).run();
        table.add(workload.name(), driver.name(), figures);
        StringBuilder line = new StringBuilder("round %d %s %s:".formatted(round, workload.name(), driver.name()));
        figures.forEach((metric, value) ->
                line.append(" %s %s;".formatted(metric.name(), Spread.format(value, metric.digits()))));
        out.println(line);
    }

    private String heading(int rounds) {
        return "JDK %s (%s), %d cores, %s; %d rounds of fresh processes, drivers in turn; the server sends %s."
                .formatted(
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        rounds,
                        Load.from(environment).each() ? "every message by itself" : "once for all it read at once");
    }

    private boolean chosen(String variable, String name) {
        String names = environment.getOrDefault(variable, "");
        return names.isEmpty() || List.of(names.split("[ ,]+", -1)).contains(name);
    }
}
