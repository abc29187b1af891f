package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.RelaySimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** How long an application without a web server lives, as a process of its own. */
class ProcessTest {

    private static final String MAIN_IS_OVER = "main is over";
    private static final int PATIENCE = 40;

    private final RelaySimulator simulator =
            RelaySimulator.builder().awaitTimeout(Duration.ofSeconds(PATIENCE)).start();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
        simulator.close();
    }

    @Test
    void itLivesWhileItWaitsForCalls() throws Exception {
        Process program = start();
        awaitEndOfMain(program);
        simulator.awaitSubscribed("office");
        simulator.call("office", "+15551234567", "+15557654321").awaitAnswered();
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void theUsersOwnWordCounts() throws Exception {
        assertEnds(start("--spring.main.keep-alive=false"));
    }

    @Test
    void withoutAutoStartupItEndsWithItsWork() throws Exception {
        assertEnds(start("--signalwire.relay.auto-startup=false"));
    }

    @Test
    void fromCodesStartToItsCloseItLives() throws Exception {
        Process program = start("--signalwire.relay.auto-startup=false", "--program.starts=true");
        awaitEndOfMain(program);
        simulator.awaitSubscribed("office");
        simulator.call("office", "+15551234567", "+15557654321").awaitAnswered();
        assertThat(program.isAlive()).isTrue();
        simulator.call("end", "+15551234567", "+15557654321");
        assertEnds(program);
    }

    @Test
    void theUsersOwnWordCountsForWhatCodeStartsAsWell() throws Exception {
        assertEnds(start(
                "--signalwire.relay.auto-startup=false", "--program.starts=true", "--spring.main.keep-alive=false"));
    }

    private static void assertEnds(Process program) throws InterruptedException {
        assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(program.exitValue()).isZero();
    }

    /** Told by a daemon that has seen it: without anything that keeps the process alive, nobody is left to tell. */
    private static void awaitEndOfMain(Process program) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.lines().anyMatch(MAIN_IS_OVER::equals)).as(MAIN_IS_OVER).isTrue();
    }

    private Process start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Program.class.getName(),
                "--signalwire.relay.url=" + simulator.url(),
                "--signalwire.relay.project-id=" + simulator.project(),
                "--signalwire.relay.api-token=" + simulator.token(),
                // On this module's class path, and without a Compose file it refuses to start.
                "--spring.docker.compose.enabled=false",
                "--logging.level.root=warn"));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    /** Waits for calls; one to the context "end" ends the client. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Program {

        public static void main(String[] arguments) {
            SpringApplication application = new SpringApplication(Program.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            ConfigurableApplicationContext context = application.run(arguments);
            if (Objects.equals(context.getEnvironment().getProperty("program.starts"), "true")) {
                context.getBean(RelayClient.class).start();
            }
            daemon(Thread.currentThread());
        }

        private static void daemon(Thread main) {
            Thread witness = new Thread(() -> {
                try {
                    main.join();
                    System.out.println(MAIN_IS_OVER);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            witness.setDaemon(true);
            witness.start();
        }

        @RelayCallHandler("office")
        void office(Call call) {
            call.answer();
        }

        @RelayCallHandler("end")
        void end(Call call, RelayClient client) {
            client.close();
        }
    }
}
