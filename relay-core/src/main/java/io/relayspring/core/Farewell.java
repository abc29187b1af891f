package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.PendingDials;
import io.relayspring.core.internal.calling.RunningDial;
import io.relayspring.core.internal.connection.Connection;
import io.relayspring.core.internal.routing.InboundCalls;
import io.relayspring.core.internal.routing.RunningHandlers;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a client: no new work, time for what is under way, and a hang-up for what is left. */
final class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    /** How long the server has to tell what became of a dial that was given up, or of a call that was passed on. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final ClientSettings settings;
    private final Connection connection;
    private final CallRegistry calls;
    private final PendingDials dials;
    private final InboundCalls offers;
    private final RunningHandlers handlers;
    private final Timers timers;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Map<CallSession, Pending<CommandResult>> passes = new ConcurrentHashMap<>();
    private final Promise<ConnectionState> drained;

    Farewell(
            ClientSettings settings,
            Connection connection,
            CallRegistry calls,
            PendingDials dials,
            InboundCalls offers,
            RunningHandlers handlers,
            Timers timers,
            Dispatch dispatch) {
        this.settings = settings;
        this.connection = connection;
        this.calls = calls;
        this.dials = dials;
        this.offers = offers;
        this.handlers = handlers;
        this.timers = timers;
        this.drained = new Promise<>("the end of the calls that are up", dispatch);
    }

    /** Whether no new work is taken. */
    boolean hasBegun() {
        return begun.get();
    }

    Promise<ConnectionState> drained() {
        return drained;
    }

    /** Takes no new work; what is offered and has not been touched goes to somebody else. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            dials.refuseNew();
            offers.drain();
            connection.drain();
            calls.all().forEach(call -> call.passIfOnlyOffered().ifPresent(pass -> passes.put(call, pass)));
            handlers.whenIdle(this::look);
            look();
        }
    }

    /** Waits for one call, and one dial, after the other, since new ones may come of those that are up. */
    private void look() {
        List<CallSession> left = calls.all();
        Optional<RunningDial> dialled = dials.anyUnderWay();
        if (!left.isEmpty()) {
            left.get(0).whenOver(reason -> look());
        } else if (dialled.isPresent()) {
            dialled.get().whenOver(this::look);
        } else if (handlers.isIdle()) {
            drained.complete(ConnectionState.DRAINING);
        }
    }

    /** Ends what is still up, or lets go of it, as the settings say; within the time that a command may take. */
    void end() {
        begin();
        long deadline =
                timers.nanoTime() + settings.connection().requestTimeout().toNanos();
        List<Pending<EndReason>> ends = dials.cancelAll();
        if (!ends.isEmpty() || !calls.all().isEmpty()) {
            // Without a connection one is sought at once.
            connection.hurry();
        }
        long moment = Math.min(deadline, timers.nanoTime() + MOMENT.toNanos());
        awaitEnds(ends, moment);
        // Who is offered elsewhere must not be hung up at the same time; who could not be passed on is. If our wait is
        // interrupted, we do not know of a failure.
        passes.forEach((call, pass) -> {
            if (failure(pass, moment)
                    .filter(why -> !(why instanceof AwaitInterruptedException))
                    .isEmpty()) {
                call.passedOn();
            }
        });
        if (settings.remainingCalls() == RemainingCalls.HANGUP) {
            hangUpAll(deadline);
        } else {
            calls.all().forEach(CallSession::passedOn);
        }
    }

    /** The server may be dialling numbers of which it has told nothing yet: so their ends are waited for, a moment. */
    private void awaitEnds(List<Pending<EndReason>> dialled, long deadline) {
        long unknown = dialled.stream()
                .filter(end -> failure(end, deadline).isPresent())
                .count();
        if (unknown > 0) {
            log.warn(
                    "client {} is closed though {} of {} dials may go on ringing",
                    settings.name(),
                    unknown,
                    dialled.size());
        }
    }

    /** Whoever pays for these calls wants them ended. But not for ever. */
    private void hangUpAll(long deadline) {
        Map<CallSession, Pending<CommandResult>> hangups = new LinkedHashMap<>();
        calls.all().forEach(call -> hangups.put(call, call.hangup(HangupReason.HANGUP)));
        List<RelayException> failures = new ArrayList<>();
        hangups.forEach((call, hangup) -> failure(hangup, deadline).ifPresentOrElse(failures::add, call::hungUp));
        if (!failures.isEmpty()) {
            log.warn(
                    "client {} is closed though {} of {} calls could not be hung up: {}",
                    settings.name(),
                    failures.size(),
                    hangups.size(),
                    failures.get(0).getMessage());
        }
    }

    /** Waits for the outcome; what came instead of it, or that it did not come in time. */
    private Optional<RelayException> failure(Pending<?> outcome, long deadline) {
        try {
            outcome.await(Duration.ofNanos(Math.max(0, deadline - timers.nanoTime())));
            return Optional.empty();
        } catch (RelayException e) {
            return Optional.of(e);
        }
    }
}
