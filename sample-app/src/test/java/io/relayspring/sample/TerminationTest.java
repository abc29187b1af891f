package io.relayspring.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the calls that are up when the sample, a process of its own, is told to end. */
class TerminationTest {

    private static final int CALLS = 20;
    private static final int PATIENCE = 60;

    private final RelaySimulator simulator =
            RelaySimulator.builder().awaitTimeout(Duration.ofSeconds(PATIENCE)).start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    @Timeout(3 * PATIENCE)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no SIGTERM: a process can only be killed there")
    void aSigtermInTheMiddleOfTwentyCallsLosesNone() throws Exception {
        Process sample = start();
        try {
            assertThat(sample.supportsNormalTermination()).isTrue();
            simulator.awaitSubscribed(Reception.CONTEXT);
            List<SimulatedCall> callers =
                    Stream.generate(this::ring).limit(CALLS).toList();
            callers.forEach(SimulatedCall::awaitCollecting);
            sample.destroy();
            simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE);
            callers.forEach(caller -> caller.press("1").awaitEnded());
            assertThat(callers)
                    .allSatisfy(
                            caller -> assertThat(caller.transcript().heard()).contains("Connecting you to sales."));
            assertThat(sample.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
        } finally {
            sample.destroyForcibly();
        }
    }

    private SimulatedCall ring() {
        return simulator.call(Reception.CONTEXT, "+15550001111", "+15550002222");
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        SampleApplication.class.getName(),
                        "--server.port=0",
                        "--signalwire.relay.url=" + simulator.url(),
                        "--signalwire.relay.project-id=" + simulator.project(),
                        "--signalwire.relay.api-token=" + simulator.token())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("sample.log").toFile()))
                .start();
    }
}
