package io.relayspring.simulator;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/**
 * What is to go wrong. Most methods set up a {@link Fault} that strikes every time until {@link Fault#times} is used up
 * or {@link Fault#release()} ends it; those named for something done now do it at once, to every program signed in.
 */
public final class Faults {

    private static final int AUTHENTICATION_ERROR = -32000;

    private final Await await;
    private final Exchange exchange;

    Faults(Await await, Exchange exchange) {
        this.await = await;
        this.exchange = exchange;
    }

    /** A request is not carried out; its answer is a result with that code. */
    public Fault refuse(RelayMethod method, String code, String message) {
        return add(FaultKind.REFUSE, method.wire(), Refusal.code(code, message));
    }

    /** A request is not carried out; its answer is a JSON-RPC error. */
    public Fault error(RelayMethod method, int code, String message) {
        return add(FaultKind.REFUSE, method.wire(), Refusal.error(code, message));
    }

    /** A request is carried out at once; its answer waits for {@link Fault#release()}. */
    public Fault holdAnswer(RelayMethod method) {
        return add(FaultKind.HOLD_ANSWER, method.wire(), null);
    }

    /** A request is carried out and never answered. */
    public Fault neverAnswer(RelayMethod method) {
        return add(FaultKind.NO_ANSWER, method.wire(), null);
    }

    /** The events a request causes come before its answer. */
    public Fault eventsBeforeAnswer(RelayMethod method) {
        return add(FaultKind.EVENT_FIRST, method.wire(), null);
    }

    /** The socket is reset as a request arrives, which is not carried out. */
    public Fault dropOn(RelayMethod method) {
        return add(FaultKind.DROP, method.wire(), null);
    }

    /** Every event is sent twice. */
    public Fault duplicateEvents() {
        return add(FaultKind.DUPLICATE_EVENTS, "", null);
    }

    /** An event is overtaken by the next one; a tenth of a second later it goes out in any case. */
    public Fault reorderEvents() {
        return add(FaultKind.REORDER_EVENTS, "", null);
    }

    /** Nothing is read any more; what arrives waits for {@link Fault#release()}. */
    public Fault stallReading() {
        return add(FaultKind.STALL_READING, "", null);
    }

    /** Nothing is sent any more, no answer to a ping either; it all waits for {@link Fault#release()}. */
    public Fault stallWriting() {
        return add(FaultKind.STALL_WRITING, "", null);
    }

    /** A sign-in is refused with that message, whatever its credentials. */
    public Fault refuseAuthentication(String message) {
        Refusal refusal = Refusal.error(AUTHENTICATION_ERROR, message, "AUTH_REQUIRED");
        return add(FaultKind.REFUSE_AUTHENTICATION, "", refusal);
    }

    /** A WebSocket handshake is answered with that HTTP status instead. */
    public Fault refuseHandshake(int status) {
        return await.monitor().call(() -> {
            FaultRule rule = table().add(FaultKind.REFUSE_HANDSHAKE, "", null).status(status);
            return new Fault(await, table(), rule);
        });
    }

    /** A WebSocket handshake is not answered at all, until {@link Fault#release()} refuses it with 503. */
    public Fault hangHandshake() {
        return add(FaultKind.HANG_HANDSHAKE, "", null);
    }

    /** A program that comes back does not get its session restored: it and its calls are gone. */
    public Fault forgetSessions() {
        return add(FaultKind.FORGET_SESSIONS, "", null);
    }

    /** The ids of the server's requests are numbers. */
    public Fault numericIds() {
        return add(FaultKind.NUMERIC_IDS, "", null);
    }

    /** Now: every socket is reset. */
    public void dropAll() {
        sessions().forEach(SimulatedSession::drop);
    }

    /** Now: every socket is closed properly. */
    public void closeAll() {
        sessions().forEach(SimulatedSession::close);
    }

    /** Now: announces to every program that its socket is about to be closed, then waits for nothing. */
    public void announceDisconnect(boolean restart) {
        sessions().forEach(session -> session.announceDisconnect(restart));
    }

    /** Now: sends garbage to every program. */
    public void send(Garbage garbage) {
        await.monitor().run(() -> exchange.sessions().connected().forEach(session -> send(garbage, session)));
    }

    private static void send(Garbage garbage, Session session) {
        Connection connection = session.connection();
        if (connection != null) {
            String id = UUID.randomUUID().toString();
            connection.sendFree(StringNode.valueOf(id), garbage.text(id));
        }
    }

    /** Nothing goes wrong any more; all that was held back is let go. */
    public void clear() {
        await.monitor().run(table()::cancelAll);
    }

    private List<SimulatedSession> sessions() {
        return await.monitor()
                .call(() -> exchange.sessions().connected().stream()
                        .map(session -> new SimulatedSession(await, session))
                        .toList());
    }

    private Fault add(FaultKind kind, String method, @Nullable Refusal refusal) {
        return await.monitor().call(() -> new Fault(await, table(), table().add(kind, method, refusal)));
    }

    private FaultTable table() {
        return exchange.environment().faults();
    }
}
