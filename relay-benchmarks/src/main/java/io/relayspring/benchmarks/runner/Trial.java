package io.relayspring.benchmarks.runner;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One driver in one workload, once: a fresh server and a fresh driver. It fails when anything that should have come did not. */
final class Trial {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Workload workload;
    private final Driver driver;
    private final List<String> serverCommand;
    private final Map<String, Usage> clientAt = new ConcurrentHashMap<>();
    private final Map<String, Usage> serverAt = new ConcurrentHashMap<>();

    Trial(Workload workload, Driver driver, List<String> serverCommand) {
        this.workload = workload;
        this.driver = driver;
        this.serverCommand = serverCommand;
    }

    /** The figures of the trial. */
    Map<Metric, Double> run() throws IOException {
        Map<String, Child> children = new ConcurrentHashMap<>();
        try (Child server = new Child("server", serverCommand, workload.environment(), line -> mark(line, children))) {
            children.put("server", server);
            Map<String, String> environment = new HashMap<>(workload.environment());
            environment.put("RELAY_URL", "ws://127.0.0.1:" + server.await("PORT", START));
            try (Child client =
                    new Child(driver.name(), driver.command(), environment, line -> measured(line, children))) {
                children.put("client", client);
                return figures(server, client);
            }
        }
    }

    private Map<Metric, Double> figures(Child server, Child client) throws IOException {
        boolean driverMeasures = workload.scenario().equals("rpc");
        if (workload.environment().containsKey("HOLD")) {
            server.await("HELD", LIMIT, client);
            server.tell("release");
        }
        JsonNode measured = JSON.readTree(
                driverMeasures ? client.await("RESULT", LIMIT, server) : server.await("RESULT", LIMIT, client));
        client.terminate();
        JsonNode done = JSON.readTree(client.await("DRIVER", START));
        JsonNode served = JSON.readTree(server.await("RESULT", START));
        new Completeness(workload, driver.name()).check(served, done);
        Map<Metric, Double> figures = new LinkedHashMap<>();
        Figures.of(workload, measured, figures);
        used(figures);
        return figures;
    }

    private void used(Map<Metric, Double> figures) {
        Usage clientBegin = at(clientAt, "begin");
        Usage clientEnd = at(clientAt, "end");
        Usage serverBegin = at(serverAt, "begin");
        Usage serverEnd = at(serverAt, "end");
        double clientCpu = clientEnd.cpuSecondsSince(clientBegin);
        figures.put(new Metric("client CPU per " + workload.unit() + ", µs", 2), clientCpu * 1e6 / workload.units());
        figures.put(new Metric("client CPU, cores", 2), clientCpu / clientEnd.secondsSince(clientBegin));
        figures.put(
                new Metric("server CPU, cores", 2),
                serverEnd.cpuSecondsSince(serverBegin) / serverEnd.secondsSince(serverBegin));
        Usage memory = clientAt.getOrDefault("held", clientEnd);
        figures.put(new Metric("client resident, MB", 0), memory.residentMegabytes());
        figures.put(new Metric("client resident at most, MB", 0), clientEnd.peakMegabytes());
        figures.put(new Metric("client threads", 0), memory.threads());
    }

    private static Usage at(Map<String, Usage> usages, String moment) {
        Usage usage = usages.get(moment);
        if (usage == null) {
            throw new IllegalStateException("the server did not mark: " + moment);
        }
        return usage;
    }

    private void mark(String line, Map<String, Child> children) {
        if (line.startsWith("MARK ")) {
            sample(line.substring("MARK ".length()), children);
        } else if (line.equals("HELD")) {
            sample("held", children);
        }
    }

    /** A driver that measures by itself ends what is counted with its result. */
    private void measured(String line, Map<String, Child> children) {
        if (line.startsWith("RESULT ")) {
            sample("end", children);
        }
    }

    private void sample(String moment, Map<String, Child> children) {
        Child client = children.get("client");
        Child server = children.get("server");
        if (client != null && server != null) {
            clientAt.put(moment, client.usage());
            serverAt.put(moment, server.usage());
        }
    }
}
