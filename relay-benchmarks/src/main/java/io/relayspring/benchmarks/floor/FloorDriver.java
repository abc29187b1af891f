package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.measure.Load;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Map;

/**
 * The floor as a driver process: {@code RELAY_URL} says where to, {@link Load} what to do. On SIGTERM it prints {@code DRIVER {…}}.
 * {@code FLOOR_WRITES=each} makes it send every message by itself instead of one write per read. {@code MAX_ACTIVE} means nothing to it:
 * it has no limit.
 */
public final class FloorDriver {

    private FloorDriver() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        PrintStream lines = System.out;
        Program program = Program.of(Load.from(environment), result -> print(lines, "RESULT " + result));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> print(lines, "DRIVER " + program.report()), "farewell"));
        URI server = URI.create(environment.getOrDefault("RELAY_URL", ""));
        try (RawClient client = new RawClient(server, program, "each".equals(environment.get("FLOOR_WRITES")))) {
            client.run();
        }
    }

    private static void print(PrintStream lines, String line) {
        lines.println(line);
        lines.flush();
    }
}
