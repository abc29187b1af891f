package io.relayspring.simulator;

import io.relayspring.simulator.internal.http.ProblemPages;
import io.relayspring.simulator.internal.server.Binding;
import io.relayspring.simulator.internal.server.Location;
import io.relayspring.simulator.internal.server.PemFiles;
import io.relayspring.simulator.internal.server.WebServer;
import io.relayspring.simulator.internal.session.Account;
import io.relayspring.simulator.internal.session.Timing;
import io.relayspring.simulator.time.Pace;
import io.relayspring.simulator.time.SimulatorClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a simulator is to be. Everything has a default. */
public final class RelaySimulatorBuilder {

    private static final int HIGHEST_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    private final List<Account> accounts = new ArrayList<>();
    private String address = LOOPBACK;
    private int port;
    private Pace pace = Pace.INSTANT;
    private Duration pingInterval = Duration.ofSeconds(10);
    private Duration acknowledgeWithin = Duration.ofSeconds(10);
    private Duration keepSessions = Duration.ofSeconds(60);
    private Duration awaitTimeout = Duration.ofSeconds(10);
    private int journalSize = 10_000;
    private boolean hold = true;
    private String advertised = "";
    private @Nullable SimulatorClock clock;
    private @Nullable SSLContext tls;
    private @Nullable SimulatorPort shared;

    RelaySimulatorBuilder() {}

    /** The port to listen on; 0, the default, takes a free one. */
    public RelaySimulatorBuilder port(int listenOn) {
        if (listenOn < 0 || listenOn > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + listenOn);
        }
        port = listenOn;
        return this;
    }

    /** The address to listen on; 127.0.0.1 by default, {@code 0.0.0.0} for every network of the machine. */
    public RelaySimulatorBuilder address(String listenOn) {
        address = Objects.requireNonNull(listenOn, "address");
        return this;
    }

    /**
     * Where programs find it, such as {@code simulator:8089} or {@code https://simulator.example.com}: recordings are
     * said to be there. By default they are where the program that made them has connected to.
     */
    public RelaySimulatorBuilder advertisedAddress(String hostOrUrl) {
        advertised = Objects.requireNonNull(hostOrUrl, "address");
        return this;
    }

    /** Shares a port with others, at a path of its own: in place of a port, an address and TLS. */
    public RelaySimulatorBuilder on(SimulatorPort port) {
        shared = Objects.requireNonNull(port, "port");
        return this;
    }

    /**
     * Lets a project in with its token. The first account given replaces the default one.
     *
     * @throws IllegalArgumentException if either is blank
     */
    public RelaySimulatorBuilder account(String project, String token) {
        accounts.add(new Account(filled(project, "project"), filled(token, "token"), ""));
        return this;
    }

    /**
     * Lets in whoever brings this JWT, as the given project. The first account given replaces the default one.
     *
     * @throws IllegalArgumentException if either is blank
     */
    public RelaySimulatorBuilder jwtAccount(String project, String jwt) {
        accounts.add(new Account(filled(project, "project"), "", filled(jwt, "jwt")));
        return this;
    }

    private static String filled(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An account's " + what + " must not be blank: nobody could sign in");
        }
        return text;
    }

    /** The time to live by; the machine's by default. */
    public RelaySimulatorBuilder clock(SimulatorClock settable) {
        clock = Objects.requireNonNull(settable, "clock");
        return this;
    }

    /** How long what is played takes; no time at all by default. */
    public RelaySimulatorBuilder pace(Pace ofMedia) {
        pace = Objects.requireNonNull(ofMedia, "pace");
        return this;
    }

    /** The time between two pings of the server; 10 s by default. */
    public RelaySimulatorBuilder pingInterval(Duration interval) {
        pingInterval = positive("pingInterval", interval);
        return this;
    }

    /** How soon the program must answer an event or a ping; 10 s by default, of the machine's time. Later is a violation. */
    public RelaySimulatorBuilder acknowledgeWithin(Duration time) {
        acknowledgeWithin = positive("acknowledgeWithin", time);
        return this;
    }

    /** How long a session, its calls and dials outlive a lost socket; 60 s by default. */
    public RelaySimulatorBuilder keepSessions(Duration time) {
        keepSessions = positive("keepSessions", time);
        return this;
    }

    /** How long the {@code await…} methods wait; 10 s of the machine's time by default. */
    public RelaySimulatorBuilder awaitTimeout(Duration time) {
        awaitTimeout = positive("awaitTimeout", time);
        return this;
    }

    /** How many frames the journal keeps; 10,000 by default, the latest. */
    public RelaySimulatorBuilder journalSize(int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("A journal keeps at least one frame, not " + frames);
        }
        journalSize = frames;
        return this;
    }

    /** Whether calls can be put on hold, as by default; not every server can. */
    public RelaySimulatorBuilder hold(boolean implemented) {
        hold = implemented;
        return this;
    }

    /** Speaks TLS. */
    public RelaySimulatorBuilder tls(SSLContext context) {
        tls = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * Speaks TLS with a certificate chain and its private key (PKCS #8), both PEM files.
     *
     * @throws IllegalArgumentException when they cannot be read
     */
    public RelaySimulatorBuilder tls(Path certificates, Path privateKey) {
        return tls(PemFiles.context(certificates, privateKey));
    }

    /** A simulator that has still to be started. */
    public RelaySimulator build() {
        return new RelaySimulator(Parts.of(this));
    }

    /** A simulator that has been started. */
    public RelaySimulator start() {
        return build().start();
    }

    private static Duration positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be more than nothing, not " + duration);
        }
        return duration;
    }

    List<Account> accounts() {
        return accounts.isEmpty()
                ? List.of(new Account(RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN, ""))
                : List.copyOf(accounts);
    }

    Timing timing() {
        return new Timing(pingInterval, acknowledgeWithin, keepSessions);
    }

    @Nullable
    SimulatorClock clock() {
        return clock;
    }

    Pace pace() {
        return pace;
    }

    Duration awaitTimeout() {
        return awaitTimeout;
    }

    int journalSize() {
        return journalSize;
    }

    boolean canHold() {
        return hold;
    }

    String advertisedUrl() {
        if (advertised.isEmpty() || advertised.contains("://")) {
            return advertised.replaceFirst("/+$", "");
        }
        return (tls == null ? "http://" : "https://") + advertised;
    }

    Location location() {
        if (shared == null) {
            return new Location(new WebServer(new Binding(address, port, tls), new ProblemPages()), "", true);
        }
        if (port != 0 || tls != null || !address.equals(LOOPBACK)) {
            throw new IllegalArgumentException(
                    "On a shared port a simulator has no port, address or TLS of its own: leave them or the port out");
        }
        return shared.next();
    }
}
