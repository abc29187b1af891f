package io.relayspring.simulator.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * The simulator as a program: {@code java -jar relay-simulator-<version>-exec.jar --help} tells the rest.
 *
 * <p>It runs until it is told to end by SIGTERM or SIGINT, or the JVM ends; then it tells the programs that are signed in
 * and closes their sockets properly.
 */
public final class Main {

    /** What the process returns when it could not start, or is not well. */
    static final int FAILED = 1;

    /** What the process returns when its options or its configuration make no sense. */
    static final int MISUSED = 2;

    private Main() {}

    /** Runs it. The process returns 1 when it could not start or is not well, 2 when it was told what makes no sense. */
    public static void main(String[] arguments) {
        // before the first logger is made; the library has no configuration of its own
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "io/relayspring/simulator/run/logback.xml");
        }
        int status = run(System.getenv(), System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        try {
            CommandLine line = CommandLine.of(arguments);
            if (line.asksForHelp()) {
                out.print(CommandLine.help());
                return 0;
            }
            if (line.asksForVersion()) {
                out.println("relay-simulator " + version());
                return 0;
            }
            Configuration configuration = Configuration.of(line, environment);
            if (line.asksForHealth()) {
                return HealthCheck.of(configuration).isWell(out) ? 0 : FAILED;
            }
            RunningSimulator.start(configuration).untilTold();
            return 0;
        } catch (ConfigurationException wrong) {
            err.println("relay-simulator: " + wrong.getMessage());
            return MISUSED;
        } catch (IllegalStateException failed) {
            err.println("relay-simulator: " + failed.getMessage());
            return FAILED;
        }
    }

    /** As the build has written it. */
    private static String version() {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
