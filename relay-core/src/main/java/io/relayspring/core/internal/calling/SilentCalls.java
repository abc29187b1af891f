package io.relayspring.core.internal.calling;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of which nothing has been heard since a gap. Their end may have been told while no socket was there, so
 * after a while the server is asked whether each is still up.
 */
public final class SilentCalls {

    /** How long a call may stay silent, unless told otherwise. */
    public static final Duration DEFAULT_AFTER = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SilentCalls.class);

    /** At the reconnect of a busy client its live calls have the connection to themselves, more or less. */
    private static final int AT_ONCE = 50;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Duration after;
    private final Timers timers;
    private final Consumer<Request> sender;
    private final Function<String, @Nullable CallSession> calls;
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();

    /** @param after how long a call may stay silent after a gap */
    public SilentCalls(
            Duration after, Timers timers, Consumer<Request> sender, Function<String, @Nullable CallSession> calls) {
        this.after = after;
        this.timers = timers;
        this.sender = sender;
        this.calls = calls;
    }

    /** A gap is over, and these calls are said to go on. */
    public void afterGap(Collection<String> callIds) {
        silent.addAll(callIds);
        plan(after);
    }

    /** Something came for the call. Called for each event: must cost nothing. */
    public void heard(String callId) {
        if (!silent.isEmpty()) {
            silent.remove(callId);
        }
    }

    private void plan(Duration delay) {
        if (!silent.isEmpty() && planned.compareAndSet(false, true)) {
            timers.after(delay, this::probe);
        }
    }

    private void probe() {
        planned.set(false);
        Iterator<String> next = silent.iterator();
        for (int asked = 0; asked < AT_ONCE && next.hasNext(); asked++) {
            String callId = next.next();
            next.remove();
            CallSession call = calls.apply(callId);
            if (call != null) {
                ask(call);
            }
        }
        plan(PAUSE);
    }

    private void ask(CallSession call) {
        sender.accept(Probe.of(call, () -> calls.apply(call.id()) != null, new Verdict(call)));
    }

    private final class Verdict implements Reply {

        private final CallSession call;

        Verdict(CallSession call) {
            this.call = call;
        }

        @Override
        public void accepted(Params result) {
            log.debug("call {} is silent but up", call.id());
        }

        /** Without an answer nothing is known: it is asked again. */
        @Override
        public void failed(RelayException failure) {
            if (Gone.isSaidBy(failure)) {
                call.gone();
            } else if (!(failure instanceof CommandException) && calls.apply(call.id()) != null) {
                silent.add(call.id());
                plan(after);
            }
        }
    }
}
