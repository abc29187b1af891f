package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallLink;
import io.relayspring.core.call.action.Operation;
import io.relayspring.core.call.action.OperationType;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What stands behind one {@link Call}: the single writer of its state. */
public final class CallSession implements CallLink {

    private final CallServices services;
    private final CallFacts facts;
    private final Runnable onGone;
    private final Dispatch dispatch;
    private final EventListeners listeners;
    private final OpenOperations operations = new OpenOperations();
    private final UnseenFailures unseen;
    private final CommandLane lane;
    private final Promise<EndReason> ended;
    private final AtomicBoolean gone = new AtomicBoolean();
    private final Call call = new Call(this);
    private final long since;
    private final CallProgress progress;
    private volatile boolean lost;
    private volatile boolean passedOn;

    /** @param onGone told once, when the call is gone for whatever reason */
    CallSession(CallServices services, CallFacts facts, CallState state, Consumer<CallSession> onGone) {
        this.services = services;
        this.facts = facts;
        this.progress = new CallProgress(state);
        this.onGone = () -> onGone.accept(this);
        this.dispatch = services.dispatches().apply("call " + facts.id());
        this.listeners = new EventListeners(dispatch.callbacks());
        this.unseen = new UnseenFailures(facts.id());
        this.lane = new CommandLane(services.sender(), this::commandFailed);
        this.ended = promise("the end of call " + facts.id());
        this.since = services.timers().nanoTime();
    }

    /** The user's view of it. */
    public Call call() {
        return call;
    }

    // ---- what the server tells, on the reader

    /** Takes an event of this call. */
    public void onEvent(RelayEvent event) {
        if (event instanceof CallStateEvent change) {
            progress.told(change.state());
        }
        listeners.tell(event);
        if (event instanceof ActionEvent action) {
            operations.onEvent(action);
        } else if (event instanceof CallStateEvent change && change.state() == CallState.ENDED) {
            end(change.endReason(), change.params().text("end_reason"));
        }
    }

    /** The call has ended, or is not there any more. */
    private void end(EndReason reason, String why) {
        if (gone.compareAndSet(false, true)) {
            progress.told(CallState.ENDED);
            onGone.run();
            settleCommands(Command::callGone);
            operations.all().forEach(RunningOperation::callGone);
            ended.complete(reason);
            finish(why);
        }
    }

    /** The server says that there is no such call. */
    void gone() {
        end(EndReason.UNKNOWN, "the server knows it no more");
    }

    /** Another consumer has it now, or is to have it. */
    public void passedOn() {
        passedOn = true;
        end(EndReason.UNKNOWN, "passed on");
    }

    /** The server has accepted the hang-up, and whether it tells of the end will not be heard any more. */
    public void hungUp() {
        end(EndReason.HANGUP, "hung up");
    }

    boolean isPassedOn() {
        return passedOn;
    }

    /** The session that carried the call is gone: what is under way fails at once. */
    void lose(String why) {
        if (gone.compareAndSet(false, true)) {
            lost = true;
            onGone.run();
            ConnectionException loss = new ConnectionException("call " + id() + " was lost: " + why);
            settleCommands(command -> command.refused(loss));
            operations.all().forEach(operation -> operation.lost(loss));
            ended.fail(loss);
            finish("lost: " + why);
        }
    }

    private void settleCommands(Consumer<Command> settle) {
        lane.close().forEach(settle);
        lane.underWay().ifPresent(settle);
    }

    private void finish(String why) {
        unseen.report();
        Duration duration = Duration.ofNanos(services.timers().nanoTime() - since);
        services.observer().callEnded(context(), direction().wire(), duration);
        CallLog.over(this, duration, why);
    }

    /** The handler has returned: what failed and was not looked at is told now. */
    public void handlerReturned() {
        unseen.report();
    }

    // ---- what the program asks for

    @Override
    public Pending<CommandResult> command(String method, Params params) {
        return submit(new PlainCommand(this, method, addressed(params)));
    }

    private Pending<CommandResult> submit(PlainCommand command) {
        if (gone.get() || !lane.submit(command)) {
            command.result().fail(new CallGoneException(command.method(), id()));
        }
        return command.result();
    }

    @Override
    public Pending<CommandResult> pass() {
        PlainCommand pass = new PlainCommand(this, RelayMethod.CALLING_PASS.wire(), addressed(Params.empty()));
        pass.result().whenSettled((result, failure) -> {
            if (result != null && !result.isCallGone()) {
                passedOn();
            }
        });
        return submit(pass);
    }

    @Override
    public <R> Operation<R> start(OperationType<R> type, Params params) {
        String controlId = Request.newId();
        RunningOperation<R> operation =
                new RunningOperation<>(this, type, controlId, addressed(params).with("control_id", controlId));
        operations.add(operation);
        if (gone.get() || !lane.submit(operation)) {
            operation.refused(new CallGoneException(type.start().wire(), id()));
        }
        return operation;
    }

    void stop(StopCommand stop) {
        if (!stop.isWanted() || gone.get() || !lane.submit(stop)) {
            stop.callGone();
        }
    }

    @Override
    public Pending<CommandResult> hangup(HangupReason reason) {
        Hangup hangup = new Hangup(this, reason);
        if (gone.get()) {
            hangup.callGone();
        } else {
            lane.close().forEach(Command::callGone);
            services.sender().accept(hangup.request());
        }
        return hangup.result();
    }

    @Override
    public Pending<EndReason> ended() {
        return ended;
    }

    @Override
    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        return listeners.on(type, listener);
    }

    @Override
    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        return listeners.on(type, listener);
    }

    // ---- what commands and operations use

    <T> Promise<T> promise(String awaited) {
        return new Promise<>(awaited, dispatch);
    }

    OpenOperations operations() {
        return operations;
    }

    Params addressed(Params params) {
        return params.with("node_id", nodeId()).with("call_id", id());
    }

    boolean isGone() {
        return gone.get();
    }

    /** Fails all promises of one command. */
    void fail(String method, RelayException failure, List<Promise<?>> promises) {
        if (!(failure instanceof CallGoneException)) {
            unseen.add(method, failure, promises);
        }
        promises.forEach(promise -> promise.fail(failure));
    }

    /** If the server does not know the call, it is gone, and so is the command with it. */
    private void commandFailed(Command command, RelayException failure) {
        if (command.tellsOfCall() ? Gone.isSaidBy(failure) : Gone.isSaidOfCallBy(failure)) {
            gone();
            command.callGone();
        } else {
            command.refused(failure);
        }
    }

    void hangupRefused() {
        lane.reopen();
    }

    @Override
    public String id() {
        return facts.id();
    }

    @Override
    public String nodeId() {
        return facts.nodeId();
    }

    @Override
    public String context() {
        return facts.context();
    }

    @Override
    public CallDirection direction() {
        return facts.direction();
    }

    @Override
    public Device device() {
        return facts.device();
    }

    @Override
    public CallState state() {
        return progress.now();
    }

    @Override
    public String tag() {
        return facts.tag();
    }

    @Override
    public boolean isLost() {
        return lost;
    }
}
