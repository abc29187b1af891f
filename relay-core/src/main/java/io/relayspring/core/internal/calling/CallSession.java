package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.Operation;
import io.relayspring.core.call.action.OperationType;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.event.CallEvent;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What stands behind one {@link Call}: the single writer of its state. */
public final class CallSession extends WatchedCall {

    private final CallServices services;
    private final Runnable onGone;
    private final OpenOperations operations = new OpenOperations();
    private final OpenBridges bridges;
    private final ServerKeeping keeping = new ServerKeeping();
    private final CommandLane lane;
    private final Promise<EndReason> ended;
    private final AtomicBoolean gone = new AtomicBoolean();
    private final Call call = new Call(this);
    private final long since;
    private volatile boolean passedOn;

    /**
     * @param peers finds the calls it is connected with
     * @param onGone told once, when the call is gone for whatever reason
     */
    CallSession(
            CallServices services, CallFacts facts, CallState state, PeerFinder peers, Consumer<CallSession> onGone) {
        super(facts, state, services.dispatches().of("call " + facts.id(), facts.subject()));
        this.services = services;
        this.bridges = new OpenBridges(peers);
        this.onGone = () -> onGone.accept(this);
        this.lane = new CommandLane(services.sender(), new FailedCommands(this, services.sender()));
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
        if (event instanceof CallEvent told) {
            learn(told);
            keeping.onEvent(told);
        }
        if (event instanceof CallStateEvent change) {
            reached(change.state());
        }
        tell(event);
        if (event instanceof ActionEvent action) {
            operations.onEvent(action);
        } else if (event instanceof ConnectEvent change) {
            bridges.onEvent(change);
        } else if (event instanceof CallStateEvent change && change.state() == CallState.ENDED) {
            end(change.endReason(), change.params().text("end_reason"));
        } else if (event instanceof CallStateEvent) {
            entered();
        }
    }

    /** The call has ended, or is not there any more. */
    private void end(EndReason reason, String why) {
        if (gone.compareAndSet(false, true)) {
            reached(CallState.ENDED);
            onGone.run();
            settleCommands(Command::callGone);
            operations.callEnded();
            bridges.settle(Bridging::callGone);
            ended.complete(reason);
            entered();
            finish(why);
        }
    }

    /** Whether an operation still waits for its last event though the call has ended. */
    boolean awaitsLastEvents() {
        return operations.all().stream().anyMatch(RunningOperation::outlivesCall);
    }

    /** Nothing is waited for any more. */
    void settle() {
        operations.all().forEach(RunningOperation::callGone);
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

    public boolean isPassedOn() {
        return passedOn;
    }

    /** Whether its pass has no answer yet. */
    public boolean isBeingPassedOn() {
        return lane.underWay().filter(Pass.class::isInstance).isPresent();
    }

    /** The session that carried the call is gone: what is under way fails at once. */
    void lose(String why) {
        if (gone.compareAndSet(false, true)) {
            ConnectionException loss = new ConnectionException("call " + id() + " was lost: " + why);
            onGone.run();
            lost(loss);
            settleCommands(command -> command.refused(loss));
            operations.all().forEach(operation -> operation.lost(loss));
            bridges.settle(bridging -> bridging.refused(loss));
            ended.fail(loss);
            finish("lost: " + why);
        }
    }

    private void settleCommands(Consumer<Command> settle) {
        lane.close().forEach(settle);
        lane.underWay().ifPresent(settle);
    }

    private void finish(String why) {
        handlerReturned();
        Duration duration = Duration.ofNanos(services.timers().nanoTime() - since);
        services.observer().callEnded(context(), direction().wire(), duration);
        CallLog.over(this, duration, why);
    }

    // ---- what the program asks for

    @Override
    public <R extends Outcome> Pending<R> command(
            String method, Params params, BiFunction<Params, Boolean, R> outcome) {
        return submit(new PlainCommand<>(this, method, addressed(params), outcome));
    }

    private <R extends Outcome> Pending<R> submit(PlainCommand<R> command) {
        if (!takes(command)) {
            command.result().fail(new CallGoneException(command.method(), id()));
        }
        return command.result();
    }

    private boolean takes(Command command) {
        return !gone.get() && lane.submit(command);
    }

    @Override
    public Pending<CommandResult> pass() {
        return submit(new Pass(this));
    }

    /** Passes it on if nobody has taken it yet, and nobody can any more then. */
    public Optional<Pending<CommandResult>> passIfOnlyOffered() {
        Pass pass = new Pass(this);
        boolean offered = direction() == CallDirection.INBOUND && state().compareTo(CallState.ANSWERED) < 0;
        return offered && lane.submitFirst(pass) ? Optional.of(pass.result()) : Optional.empty();
    }

    @Override
    public <R> Operation<R> start(OperationType<R> type, Params params) {
        String controlId = Request.newId();
        RunningOperation<R> operation =
                new RunningOperation<>(this, type, controlId, addressed(params).with("control_id", controlId));
        // One that is added while the call ends would end with it, though it was asked for later.
        if (!gone.get()) {
            operations.add(operation);
        }
        if (!takes(operation)) {
            operation.refused(new CallGoneException(type.start().wire(), id()));
        }
        return operation;
    }

    @Override
    public Pending<Bridge> connect(Params params) {
        Bridging bridging = new Bridging(this, addressed(params));
        if (!gone.get()) {
            bridges.add(bridging);
        }
        if (!takes(bridging)) {
            bridging.refused(new CallGoneException(bridging.method(), id()));
        }
        return bridging.result();
    }

    void stop(StopCommand stop) {
        if (!stop.isWanted() || !takes(stop)) {
            stop.callGone();
        }
    }

    @Override
    public Pending<CommandResult> hangup(HangupReason reason) {
        Hangup hangup = new Hangup(this, reason, services.timers());
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

    // ---- what commands and operations use

    OpenBridges bridges() {
        return bridges;
    }

    ServerKeeping keeping() {
        return keeping;
    }

    /** Whether anything goes on with it, or a listener may still do something about it. */
    boolean isSteered() {
        return keeping.isOn() || isListenedTo() || !operations.areAllDecided() || !bridges.isEmpty() || !lane.isIdle();
    }

    /** Runs the task when the call is over for us, for whatever reason; at once if it is already. */
    public void whenOver(Consumer<EndReason> task) {
        ended.whenSettled((reason, failure) -> task.accept(reason == null ? EndReason.UNKNOWN : reason));
    }

    OpenOperations operations() {
        return operations;
    }

    /** Whether it is over for us. */
    public boolean isGone() {
        return gone.get();
    }

    /** Whether a refusal counts as an empty outcome; but one of {@code pass} leaves the call with us. */
    boolean overlooks(String method, RelayException failure) {
        boolean overlooked = services.overlooks(method, failure);
        if (overlooked) {
            CallLog.overlooked(this, failure);
        }
        return overlooked;
    }

    void hangupRefused() {
        lane.reopen();
    }
}
