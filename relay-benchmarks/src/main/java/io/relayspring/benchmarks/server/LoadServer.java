package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.wire.FrameWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One scenario for one client, on the loopback interface and any free port. It prints {@code PORT n}, then {@code MARK begin} and
 * {@code MARK end} around what is counted ({@code HELD} in between, when all calls are held), then {@code RESULT {…}} with what it
 * measured and whether everything came, and ends when the client goes away.
 */
public final class LoadServer implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final Selector selector;
    private final Announcements announcements;
    private final Scenario scenario;
    private final FrameWriter writer = FrameWriter.ofServer();
    private final Outbound out = new Outbound(writer);
    private final boolean each;
    private boolean reported;

    public LoadServer(Load load, PrintStream lines) throws IOException {
        this.announcements = new Announcements(lines);
        this.scenario = Scenario.of(load, announcements);
        this.each = load.each();
        this.selector = Selector.open();
        this.listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Takes no arguments: what to do stands in the environment ({@link Load}). */
    public static void main(String[] arguments) throws IOException {
        Load load = Load.from(System.getenv());
        PrintStream lines = System.out;
        try (LoadServer server = new LoadServer(load, lines)) {
            if (load.hold()) {
                Thread control = new Thread(() -> server.releaseOnLine(System.in), "control");
                control.setDaemon(true);
                control.start();
            }
            server.run();
        }
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    /** Serves the client until it has gone; then the result is out, complete or not. */
    public void run() {
        announcements.port(port());
        try (SocketChannel channel = listener.accept()) {
            new Peer(channel, scenario, out, writer, each, this::reportWhenDone).serve(selector);
        } catch (IOException gone) {
            announcements.gone(gone);
        }
        report();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        selector.close();
    }

    private void releaseOnLine(InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.US_ASCII))) {
            if (lines.readLine() != null && scenario instanceof Held held) {
                held.release();
                selector.wakeup();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reportWhenDone() {
        if (!reported && scenario.isDone(out)) {
            report();
        }
    }

    private void report() {
        if (!reported) {
            reported = true;
            announcements.result(scenario.report(out));
        }
    }
}
