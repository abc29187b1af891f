package io.relayspring.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.benchmarks.floor.FloorDriver;
import io.relayspring.benchmarks.server.LoadServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @ParameterizedTest
    @ValueSource(strings = {"callflow-1", "callflow-100", "events", "rpc", "held"})
    void aTrialOfEachWorkloadGivesItsFiguresAndThoseOfTheProcesses(String name) throws Exception {
        Workload workload = Workload.all(0.01).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Driver floor = new Driver("floor", List.of(JAVA, "-cp", CLASS_PATH, FloorDriver.class.getName()));

        Map<Metric, Double> figures = new Trial(workload, floor, server()).run();

        assertThat(figures).hasSizeGreaterThan(6);
        assertThat(figures.values()).allMatch(Double::isFinite);
        assertThat(figures.get(new Metric("client resident, MB", 0))).isPositive();
    }

    @Test
    void aDriverThatDiesFailsTheTrial() {
        Workload workload = Workload.all(0.01).get(0);
        Driver dead = new Driver("dead", List.of("false"));

        assertThatThrownBy(() -> new Trial(workload, dead, server()).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dead");
    }

    private static List<String> server() {
        return List.of(JAVA, "-cp", CLASS_PATH, LoadServer.class.getName());
    }
}
