package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialLink;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.DialEvent;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dials under way, by tag: nothing else connects a dial with its calls. A dial whose answer or event does not come
 * ends at its timeout; the calls of one that nobody wants any more are hung up as they turn up.
 */
public final class PendingDials {

    private static final Logger log = LoggerFactory.getLogger(PendingDials.class);

    /** How long somebody who answered waits for the program to take the call. */
    static final Duration UNTAKEN = Duration.ofSeconds(10);

    private final CallServices services;
    private final CallRegistry calls;
    private final Map<String, Dial> byTag = new ConcurrentHashMap<>();
    private final RecentIds abandoned = new RecentIds();

    /** The dials that were given up because the client closes, until the server has told their end. */
    private final Map<String, Promise<EndReason>> ending = new ConcurrentHashMap<>();

    private volatile boolean refusing;

    private record Dial(RunningDial running, Request request) {}

    public PendingDials(CallServices services, CallRegistry calls) {
        this.services = services;
        this.calls = calls;
    }

    /**
     * Dials; {@code params} holds the whole command.
     *
     * @throws IllegalArgumentException if another dial with its tag is under way
     */
    public DialLink dial(Params params, Duration timeout) {
        String tag = params.text("tag");
        Promise<Call> outcome = promise(RelayMethod.CALLING_DIAL.wire() + " " + tag, tag);
        long since = services.timers().nanoTime();
        outcome.whenSettled((call, failure) -> {
            services.observer()
                    .dialCompleted(
                            word(failure), Duration.ofNanos(services.timers().nanoTime() - since));
            if (failure != null) {
                services.timers().after(UNTAKEN, () -> warnIfUnseen(tag, outcome, failure));
            }
        });
        RunningDial running = new RunningDial(tag, outcome, this::abandon);
        Request request = Request.untilEvent(
                RelayMethod.CALLING_DIAL.wire(), params, () -> !running.isDone(), new Answered(running));
        // Of a dial that was given up the server may still tell under its tag.
        if (abandoned.contains(tag) || byTag.putIfAbsent(tag, new Dial(running, request)) != null) {
            throw new IllegalArgumentException("tag " + tag + " is in use by another dial");
        }
        // Asked once the dial can be found: whoever refuses new ones next ends those that there are.
        if (refusing) {
            byTag.remove(tag);
            running.fail(new ConnectionException("the client is stopping: it dials no more"));
            return running;
        }
        running.expiresBy(services.timers().after(timeout, () -> running.timedOut(timeout)));
        services.sender().accept(request);
        return running;
    }

    private <T> Promise<T> promise(String awaited, String tag) {
        return new Promise<>(awaited, services.dispatches().of("dial " + tag, Subject.ofCall("", "")));
    }

    /** A dial has no handler and no call whose end could be the time to tell of it. */
    private static void warnIfUnseen(String tag, Promise<Call> outcome, RelayException failure) {
        boolean wanted = failure instanceof DialFailedException dial && dial.reason() == EndReason.CANCEL;
        if (!wanted && !outcome.isWatched()) {
            log.warn("dial {} failed and nobody looked: {}", tag, failure.getMessage());
        }
    }

    private static String word(@Nullable RelayException failure) {
        if (failure == null) {
            return "answered";
        }
        if (failure instanceof DialFailedException unanswered) {
            String reason = unanswered.reason().wire();
            return reason.isEmpty() ? "unknown" : reason;
        }
        return failure instanceof CommandException ? "refused" : "lost";
    }

    private void abandon(RunningDial dial) {
        // In this order: a leg that turns up in between must find its tag in one of the two.
        abandoned.add(dial.tag());
        byTag.remove(dial.tag());
    }

    // ---- what the server tells, on the reader

    /** The call that this event tells of for the first time, if it is a dial's. */
    public @Nullable CallSession newLeg(CallStateEvent event) {
        Dial dial = byTag.get(event.tag());
        if (event.state() == CallState.ENDED || (dial == null && !abandoned.contains(event.tag()))) {
            return null;
        }
        CallSession leg = calls.outbound(CallFacts.of(event));
        if (leg != null && dial != null) {
            dial.running().leg(leg);
        } else if (leg != null) {
            leg.hangup(HangupReason.CANCEL);
        }
        return leg;
    }

    public void onEvent(DialEvent event) {
        switch (event.state()) {
            case ANSWERED -> answered(event);
            case FAILED -> failed(event);
            default -> log.debug("dial {} goes on", event.tag());
        }
    }

    private void failed(DialEvent event) {
        Dial dial = byTag.remove(event.tag());
        if (dial != null) {
            dial.running().failed(event.reason());
        } else {
            abandoned.remove(event.tag());
        }
        over(event.tag());
    }

    /** The server dials no more under this tag. */
    private void over(String tag) {
        Promise<EndReason> end = ending.remove(tag);
        if (end != null) {
            end.complete(EndReason.CANCEL);
        }
    }

    private void answered(DialEvent event) {
        boolean known = calls.knows(event.callId());
        Dial dial = byTag.remove(event.tag());
        CallSession leg = dial == null ? null : dial.running().leg(event.callId());
        CallSession winner = leg == null ? calls.outbound(CallFacts.ofWinner(event)) : leg;
        if (winner == null) {
            if (dial != null) {
                dial.running().failed(event.reason());
            }
            over(event.tag());
            return;
        }
        winner.answered();
        if (dial != null && dial.running().answered(winner)) {
            services.timers().after(UNTAKEN, () -> hangUpUntaken(dial.running(), winner));
        } else if (abandoned.remove(event.tag()) || !known) {
            log.warn("call {} was answered after its dial was given up: it is hung up", winner.id());
            winner.hangup(HangupReason.HANGUP);
        }
        over(event.tag());
    }

    private static void hangUpUntaken(RunningDial dial, CallSession winner) {
        if (!dial.isTaken() && !winner.isGone()) {
            log.warn("call {} was answered and nobody took it: it is hung up", winner.id());
            winner.hangup(HangupReason.HANGUP);
        }
    }

    // ---- what becomes of all

    /** The session is gone, and with it what was dialled on it; what has not been sent yet goes out on the next. */
    public void loseAll(String why) {
        for (Dial dial : List.copyOf(byTag.values())) {
            if (dial.request().isSent() && byTag.remove(dial.running().tag(), dial)) {
                dial.running().fail(new ConnectionException("the dial was lost: " + why));
            }
        }
    }

    /** A dial that is under way, if any is. */
    public Optional<RunningDial> anyUnderWay() {
        return byTag.values().stream()
                .map(Dial::running)
                .filter(dial -> !dial.isDone())
                .findAny();
    }

    /** The client is about to stop: further dials fail, those under way go on. */
    public void refuseNew() {
        refusing = true;
    }

    /**
     * The client is about to close: what rings is ended. The server may be dialling numbers of which it has told
     * nothing yet, so the ends of the dials it knows of are given to be waited for.
     */
    public List<Pending<EndReason>> cancelAll() {
        List<Pending<EndReason>> ends = new ArrayList<>();
        for (Dial dial : List.copyOf(byTag.values())) {
            String tag = dial.running().tag();
            if (dial.request().isSent()) {
                Promise<EndReason> end = promise("the end of dial " + tag, tag);
                ending.put(tag, end);
                ends.add(end);
            }
            dial.running().cancel();
        }
        return ends;
    }

    /** The answer only says that it is being dialled; a refusal is the end. */
    private final class Answered implements Reply {

        private final RunningDial dial;

        Answered(RunningDial dial) {
            this.dial = dial;
        }

        @Override
        public void accepted(Params result) {}

        @Override
        public void failed(RelayException failure) {
            byTag.remove(dial.tag());
            abandoned.remove(dial.tag());
            dial.fail(failure);
            over(dial.tag());
        }
    }
}
