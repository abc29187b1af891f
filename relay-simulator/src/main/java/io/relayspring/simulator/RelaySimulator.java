package io.relayspring.simulator;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.fault.Scope;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import java.util.Optional;

/**
 * A RELAY server to develop and test against. It rings the program, hears what it plays, presses keys, fails on demand,
 * and remembers what the program did.
 *
 * <p>It listens from {@link #start()} to {@link #close()} and never keeps the JVM alive. All methods may be called on any
 * thread; only those named {@code await…}, {@link #settle()} and {@link #shutDown()} wait.
 */
public final class RelaySimulator implements AutoCloseable {

    /** The project that is let in unless accounts are configured. */
    public static final String DEFAULT_PROJECT = "5171a1a7-0000-4000-8000-000000000001";

    /** The token that goes with {@link #DEFAULT_PROJECT}. */
    public static final String DEFAULT_TOKEN = "PTsimulator0000000000000000000000000000000000000001";

    private final Parts parts;
    private final Await await;
    private final Faults faults;
    private final Records records;
    private final Traffic traffic;
    private final SimulatedProject anyProject;
    private final PhoneNumbers numbers = new PhoneNumbers();

    RelaySimulator(Parts parts) {
        this.parts = parts;
        this.await = parts.await();
        this.faults = new Faults(await, parts.exchange(), Scope.EVERYWHERE);
        this.records = new Records(parts.environment(), await);
        this.traffic = new Traffic(await, parts.exchange());
        this.anyProject = new SimulatedProject(this, await, parts.exchange(), "");
    }

    /** How a simulator is to be. */
    public static RelaySimulatorBuilder builder() {
        return new RelaySimulatorBuilder();
    }

    /**
     * Begins to listen. Without effect when it does already.
     *
     * @throws IllegalStateException when it cannot, for instance because the port is taken, or it was closed before
     */
    public RelaySimulator start() {
        parts.open();
        return this;
    }

    /** Stops listening and lets go of every socket, thread and timer; programs see their sockets reset. */
    @Override
    public void close() {
        faults.clear();
        // a bare end of the stream goes unnoticed by some clients, a reset does not
        faults.dropAll();
        parts.close();
    }

    /**
     * Tells programs that the server is about to close, closes their sockets properly, and then itself. Who does not say
     * goodbye within the time the {@code await…} methods wait is cut off, and false is returned.
     */
    public boolean shutDown() {
        faults.clear();
        faults.restart();
        boolean well = parts.awaitNoSocket();
        close();
        return well;
    }

    /** The port it listens on; an {@link IllegalStateException} while it does not, as with the addresses. */
    public int port() {
        return parts.location().server().port();
    }

    /** Where a program on this machine connects, such as {@code ws://127.0.0.1:<port>}; with a path if shared. */
    public String url() {
        return parts.location().url();
    }

    /** Where its control API, and what was recorded, is served: the same with {@code http} or {@code https}. */
    public String httpUrl() {
        return parts.location().httpUrl();
    }

    /** The project of the first account. */
    public String project() {
        return parts.accounts().get(0).project();
    }

    /** The token of the first account; empty when that signs in with a JWT. */
    public String token() {
        return parts.accounts().get(0).token();
    }

    /** The JWT of the first account; empty when that signs in with a token. */
    public String jwt() {
        return parts.accounts().get(0).jwt();
    }

    /**
     * A project that is let in, for calls and texts to its programs only.
     *
     * @throws IllegalArgumentException when no account is of that project
     */
    public SimulatedProject project(String id) {
        parts.mustLetIn(id);
        return new SimulatedProject(this, await, parts.exchange(), id);
    }

    /** Changes how long what is played from now on takes. */
    public void pace(Pace pace) {
        await.monitor().run(() -> parts.environment().pace(pace));
    }

    /** Somebody who rings and texts programs from that number. */
    public Caller caller(String number) {
        return anyProject.caller(number);
    }

    /** Somebody who rings and texts programs, with a number that nobody else is given here. */
    public Caller caller() {
        return caller(numbers.next());
    }

    /** Somebody whom programs call and text, with a number that nobody else is given here. */
    public Callee callee() {
        return callee(numbers.next());
    }

    /** Somebody whom programs call and text at that number. The telephone rings until the script says what becomes of it. */
    public Callee callee(String number) {
        phone(number).rings();
        return new Callee(this, await, number);
    }

    /**
     * A caller rings. Programs of the first account that signed in and takes the context have their turns.
     *
     * @throws IllegalStateException when no program takes calls of that context
     */
    public SimulatedCall call(String context, String from, String to) {
        return anyProject.call(context, from, to);
    }

    /** All calls, those that have ended among them, the earliest first. */
    public List<SimulatedCall> calls() {
        return traffic.calls();
    }

    /** Waits until the program has called that number, and gives the latest such call. */
    public SimulatedCall awaitCallTo(String number) {
        return await.value(new Outgoing(this, number)::latestCall, () -> "a call to " + number + soFar());
    }

    /** The call of that id, if there is one. */
    public Optional<SimulatedCall> findCall(String id) {
        return traffic.call(id);
    }

    /**
     * A text message arrives, for the programs a call would ring.
     *
     * @throws IllegalStateException when no program takes messages of that context
     */
    public SimulatedMessage text(String context, String from, String to, String body) {
        return message(context, from, to, body, List.of());
    }

    /** A message with media arrives; otherwise as {@link #text}. */
    public SimulatedMessage message(String context, String from, String to, String body, List<String> mediaUrls) {
        return anyProject.message(context, from, to, body, mediaUrls);
    }

    /** All messages, arrived and sent, the earliest first. */
    public List<SimulatedMessage> messages() {
        return traffic.messages();
    }

    /** Waits until the program has sent a message to that number, and gives the latest. */
    public SimulatedMessage awaitMessageTo(String number) {
        return await.value(new Outgoing(this, number)::latestMessage, () -> "a message to " + number + soFar());
    }

    /** A telephone that programs may call or text: says what it does then. */
    public SimulatedPhone phone(String number) {
        return new SimulatedPhone(await, parts.exchange(), PhoneNumbers.filled(number));
    }

    /** The conferences that are held now, the earliest first. */
    public List<SimulatedConference> conferences() {
        return traffic.conferences();
    }

    /** Waits until a conference of that name is held, and gives the latest. */
    public SimulatedConference awaitConference(String name) {
        return traffic.awaitConference(name, this::soFar);
    }

    /** The programs that have a socket and are signed in, the earliest first. */
    public List<SimulatedSession> sessions() {
        return traffic.sessions();
    }

    /** Waits until a program is signed in, and gives the earliest. */
    public SimulatedSession awaitSession() {
        return traffic.awaitSession(session -> true, () -> "a program to sign in" + soFar());
    }

    /** Waits until nobody is signed in. */
    public void awaitNoSession() {
        traffic.awaitNoSession();
    }

    /** Waits until a program takes calls and messages of that context, and gives the earliest. */
    public SimulatedSession awaitSubscribed(String context) {
        return traffic.awaitSession(
                session -> session.contexts().contains(context),
                () -> "a program to subscribe context \"" + context + "\"" + soFar());
    }

    /** Every frame the program sent, secrets masked, the earliest first. */
    public List<JournalEntry> journal() {
        return records.journal();
    }

    /** The requests of one method. */
    public List<JournalEntry> journal(RelayMethod method) {
        return journal(method.wire());
    }

    /** The requests of one method, known or not. */
    public List<JournalEntry> journal(String method) {
        return records.journal(method);
    }

    /** Waits until the program has sent a request of that method, and gives the first. */
    public JournalEntry awaitFrame(RelayMethod method) {
        return awaitFrames(method, 1).get(0);
    }

    /** Waits until the program has sent so many requests of that method, and gives them all. */
    public List<JournalEntry> awaitFrames(RelayMethod method, int count) {
        return records.awaitFrames(method.wire(), count, this::soFar);
    }

    private String soFar() {
        return "; so far came\n" + Story.of(this);
    }

    /** What programs did that the protocol forbids or that people regret, the earliest first. */
    public List<Violation> violations() {
        return records.violations();
    }

    /** The violations of one severity. */
    public List<Violation> violations(Severity severity) {
        return records.violations(severity);
    }

    /** Waits until a rule has been broken, and gives the first such violation. */
    public Violation awaitViolation(String rule) {
        return records.awaitViolation(rule);
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /**
     * Brings what goes on to its end: calls off faults, ends calls, and waits until programs have answered all they were
     * told, that included. What they do on threads of their own is not waited for.
     *
     * @throws AssertionError if a program does not answer in time; it brings the {@link Story}
     */
    public void settle() {
        faults.clear();
        await.monitor().run(parts.exchange().calls()::hangUp);
        traffic.awaitAnswered(Story.of(this));
    }

    /**
     * As if nothing had happened: no fault, call, recording, message, frame, violation or habit is left, but for what telephones
     * {@linkplain SimulatedPhone#always() always} do; the pace is as it was built. Programs stay signed in.
     */
    public void reset() {
        await.monitor().run(parts.exchange()::reset);
    }
}
