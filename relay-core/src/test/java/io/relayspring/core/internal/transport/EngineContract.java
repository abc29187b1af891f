package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine must keep, whoever the server is, and however it waits for its sockets. */
@ParameterizedClass
@MethodSource("ways")
abstract class EngineContract {

    static final int PATIENCE = 30;
    static final int CAP = 10 << 20;
    static final TransportSettings QUICK =
            new TransportSettings(Duration.ofSeconds(10), Duration.ofMillis(300), CAP, 1_000, 1 << 20, "relay/test");

    @Parameter
    NettyIo io = NettyIo.SELECTOR;

    final Told told = new Told();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** The second only where there is one. */
    static Set<NettyIo> ways() {
        return new LinkedHashSet<>(List.of(NettyIo.SELECTOR, NettyIo.best()));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        assertThat(told.faults).isEmpty();
        assertThat(told.ends).as("ends told twice").hasSizeLessThan(2);
    }

    Transport transport() {
        return transport(QUICK, null, null);
    }

    Transport transport(TransportSettings settings, @Nullable SSLContext tls, @Nullable HttpProxy proxy) {
        EngineSettings known = new EngineSettings(settings.connectTimeout(), tls, proxy, CAP);
        return new Transport(closed(new NettyWebSocketClient(known, io)), settings);
    }

    Channel open(URI uri) throws Exception {
        return transport().open(uri, told).get(PATIENCE, SECONDS);
    }

    RawPeer raw(RawPeer.Script script) throws Exception {
        return closed(new RawPeer(script));
    }

    JettyPeer jetty() throws Exception {
        return closed(new JettyPeer());
    }

    <T extends AutoCloseable> T closed(T later) {
        open.add(0, later);
        return later;
    }
}
