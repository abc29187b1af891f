package io.relayspring.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used up to a moment.
 *
 * @param at the moment, of {@link System#nanoTime()}
 * @param cpu user and system time
 * @param residentMegabytes memory resident now
 * @param peakMegabytes the most that ever was
 * @param threads how many threads live
 */
record Usage(long at, Duration cpu, double residentMegabytes, double peakMegabytes, double threads) {

    static Usage of(ProcessHandle process) {
        Duration cpu = process.info().totalCpuDuration().orElseThrow();
        long at = System.nanoTime();
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
            return new Usage(
                    at,
                    cpu,
                    number(status, "VmRSS:") / 1024,
                    number(status, "VmHWM:") / 1024,
                    number(status, "Threads:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU seconds from the other moment until this. */
    double cpuSecondsSince(Usage earlier) {
        return cpu.minus(earlier.cpu).toNanos() / 1e9;
    }

    double secondsSince(Usage earlier) {
        return (at - earlier.at) / 1e9;
    }

    static double number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s", 2)[0])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(0);
    }
}
