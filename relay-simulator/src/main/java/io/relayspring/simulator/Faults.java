package io.relayspring.simulator;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.fault.Expiry;
import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Garbage;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.fault.Scope;
import io.relayspring.simulator.internal.session.FaultInjection;
import io.relayspring.simulator.internal.verb.Exchange;
import java.time.Duration;
import java.util.List;

/**
 * What is to go wrong: for all programs, those that come among them, or for one session. {@link #add} takes any
 * {@link Fault}; the other methods are short for it. Most faults strike at every occasion until
 * {@link ActiveFault#times} is used up or {@link ActiveFault#release()} ends them; a few strike at once, every program
 * signed in, and are over.
 */
public final class Faults {

    private final Await await;
    private final FaultTable table;
    private final FaultInjection injection;
    private final Scope scope;

    Faults(Await await, Exchange exchange, Scope scope) {
        this.await = await;
        this.table = exchange.environment().faults();
        this.injection = new FaultInjection(exchange.environment(), exchange.sessions());
        this.scope = scope;
    }

    /**
     * Puts a fault in force, or lets it strike now if it is one of a moment.
     *
     * @throws IllegalArgumentException if it is to be of one session and strikes before a socket has one
     */
    public ActiveFault add(Fault fault) {
        return await.monitor().call(() -> active(injection.inject(fault, scope, FaultRule.ALWAYS)));
    }

    /** The faults that strike still or hold something back, the earliest first. */
    public List<ActiveFault> inForce() {
        return await.monitor()
                .call(() -> table.inForce(scope).stream().map(this::active).toList());
    }

    /** Nothing goes wrong any more; all that was held back is let go. */
    public void clear() {
        await.monitor().run(() -> table.cancelAll(scope));
    }

    private ActiveFault active(FaultRule<?> rule) {
        return new ActiveFault(await, table, rule);
    }

    // ---- sockets

    /** Now: every socket is reset. */
    public ActiveFault dropAll() {
        return dropAll(Ending.RST);
    }

    /** Now: every socket ends without a goodbye. */
    public ActiveFault dropAll(Ending ending) {
        return add(new Fault.Drop(ending, ""));
    }

    /** The socket is reset as a request arrives, which is not carried out. */
    public ActiveFault dropOn(RelayMethod method) {
        return add(new Fault.Drop(Ending.RST, method.wire()));
    }

    /** Now: every socket is closed properly. */
    public ActiveFault closeAll() {
        return add(new Fault.Close(1000));
    }

    /** Now: half a frame is sent, then the socket is reset. */
    public ActiveFault halfFrame() {
        return add(new Fault.HalfFrame(Ending.RST, ""));
    }

    /** Half a frame takes the place of the answer to a request, which is not carried out; then the socket is reset. */
    public ActiveFault halfFrameOn(RelayMethod method) {
        return add(new Fault.HalfFrame(Ending.RST, method.wire()));
    }

    /** Now: a message is sent that is longer than any program takes. */
    public ActiveFault oversizeFrame() {
        return add(new Fault.OversizeFrame((10 << 20) + 1));
    }

    /** Now: sends garbage. */
    public ActiveFault send(Garbage garbage) {
        return add(new Fault.SendGarbage(garbage));
    }

    /** Now: announces that the sockets are about to be closed, and does not close them. */
    public ActiveFault announceDisconnect(boolean restart) {
        return add(new Fault.Disconnect(restart, false));
    }

    /** Now: announces a restart, which makes programs forget their sessions, and closes the sockets. */
    public ActiveFault restart() {
        return add(new Fault.Disconnect(true, true));
    }

    /** Nothing is read any more; what arrives waits for {@link ActiveFault#release()}. */
    public ActiveFault stallReading() {
        return add(new Fault.StallReading());
    }

    /** Nothing is sent any more, no answer to a ping either; it all waits for {@link ActiveFault#release()}. */
    public ActiveFault stallWriting() {
        return add(new Fault.StallWriting());
    }

    /** The sockets there are now stay open, and nothing comes through in either direction. */
    public ActiveFault blackhole() {
        return add(new Fault.Blackhole());
    }

    /** Every event is sent twice. */
    public ActiveFault duplicateEvents() {
        return add(new Fault.DuplicateEvents());
    }

    /** Every frame is sent twice, word for word. */
    public ActiveFault duplicateFrames() {
        return add(new Fault.DuplicateFrames());
    }

    /** An event is overtaken by the next one; a tenth of a second later it goes out in any case. */
    public ActiveFault reorderEvents() {
        return add(new Fault.ReorderEvents());
    }

    /** The ids of the server's requests are numbers. */
    public ActiveFault numericIds() {
        return add(new Fault.NumericIds());
    }

    // ---- handshakes and sign-ins

    /** A WebSocket handshake is answered with that HTTP status (400 to 599) instead. */
    public ActiveFault refuseHandshake(int status) {
        return add(new Fault.RefuseHandshake(status));
    }

    /** A WebSocket handshake is not answered at all, until {@link ActiveFault#release()} refuses it with 503. */
    public ActiveFault hangHandshake() {
        return add(new Fault.HangHandshake());
    }

    /** A socket is closed as soon as it is open. */
    public ActiveFault closeAfterHandshake() {
        return add(new Fault.CloseAfterHandshake());
    }

    /** A socket is closed as soon as its sign-in has been accepted. */
    public ActiveFault closeAfterSignIn() {
        return add(new Fault.CloseAfterSignIn());
    }

    /** A sign-in is refused with that message, whatever its credentials. */
    public ActiveFault refuseAuthentication(String message) {
        return add(new Fault.RefuseAuthentication(message));
    }

    /** A program that comes back does not get its session restored: it and its calls are gone. */
    public ActiveFault forgetSessions() {
        return add(new Fault.ForgetSessions());
    }

    /** The authorization state that a program brings back has expired. */
    public ActiveFault expireAuthorization(Expiry expiry) {
        return add(new Fault.ExpireAuthorization(expiry));
    }

    // ---- requests

    /** A request is not carried out; its answer is a result with that code. */
    public ActiveFault refuse(RelayMethod method, String code, String message) {
        return add(new Fault.Refuse(method.wire(), code, message));
    }

    /** A request is not carried out; its answer is a JSON-RPC error. */
    public ActiveFault error(RelayMethod method, int code, String message) {
        return add(new Fault.RefuseWithError(method.wire(), code, message));
    }

    /** A request is carried out at once; its answer takes so long, by the simulator's clock. */
    public ActiveFault slowAnswer(RelayMethod method, Duration delay) {
        return add(new Fault.SlowAnswer(method.wire(), delay));
    }

    /** A request is carried out at once; its answer waits for {@link ActiveFault#release()}. */
    public ActiveFault holdAnswer(RelayMethod method) {
        return add(new Fault.HoldAnswer(method.wire()));
    }

    /** A request is carried out and never answered. */
    public ActiveFault neverAnswer(RelayMethod method) {
        return add(new Fault.NeverAnswer(method.wire()));
    }

    /** The events a request causes come before its answer. */
    public ActiveFault eventsBeforeAnswer(RelayMethod method) {
        return add(new Fault.EventsBeforeAnswer(method.wire()));
    }
}
