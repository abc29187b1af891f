package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Debian's tinyproxy as a process of its own, on a free port, for whoever has the credentials. */
final class DebianProxy implements AutoCloseable {

    static final String USER = "relay";
    static final String PASSWORD = "hush";

    private static final int ATTEMPTS = 5;

    private final Process process;
    private final int port;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private DebianProxy(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::read, "tinyproxy-log");
        reader.setDaemon(true);
        reader.start();
    }

    static DebianProxy start(Path folder) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DebianProxy proxy = begin(folder);
            if (proxy.awaitLog(line -> line.contains("Accepting connections")).isPresent()) {
                return proxy;
            }
            // Somebody else was given the port meanwhile.
            proxy.close();
        }
        throw new IllegalStateException("tinyproxy does not start");
    }

    private static DebianProxy begin(Path folder) throws IOException {
        int port = freePort();
        Path configuration = Files.write(
                folder.resolve("tinyproxy-" + port + ".conf"),
                List.of(
                        "Listen 127.0.0.1",
                        "Port " + port,
                        "Timeout 600",
                        "LogLevel Info",
                        "BasicAuth " + USER + " " + PASSWORD));
        Process process = new ProcessBuilder("tinyproxy", "-d", "-c", configuration.toString())
                .redirectErrorStream(true)
                .start();
        return new DebianProxy(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void awaitTunnelTo(int target) throws InterruptedException {
        assertThat(awaitLog(line -> line.contains("CONNECT localhost:" + target + " ")))
                .as("a tunnel to " + target)
                .isPresent();
    }

    private Optional<String> awaitLog(Predicate<String> wanted) throws InterruptedException {
        String line = log.poll(10, TimeUnit.SECONDS);
        while (line != null && !wanted.test(line)) {
            line = process.isAlive() || !log.isEmpty() ? log.poll(10, TimeUnit.SECONDS) : null;
        }
        return Optional.ofNullable(line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(log::add);
        } catch (IOException over) {
            // The process has ended.
        }
    }
}
