package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import io.relayspring.simulator.time.ManualClock;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A simulator whose time stands still, fresh for each test. */
abstract class SimulatorTest {

    protected final ManualClock clock = new ManualClock();
    protected final RelaySimulator simulator = settings(
                    RelaySimulator.builder().clock(clock).pace(Pace.INSTANT).acknowledgeWithin(Duration.ofMinutes(1)))
            .start();

    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    protected BareClient signedIn(String... contexts) {
        return BareClient.signedIn(simulator, contexts);
    }

    protected BareCall answered(BareClient client) {
        return BareCall.answered(simulator, client, "ivr");
    }

    protected void assertNothingForbidden() {
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }

    protected List<String> rulesBroken() {
        return simulator.violations().stream().map(Violation::rule).toList();
    }
}
