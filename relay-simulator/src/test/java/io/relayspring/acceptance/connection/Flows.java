package io.relayspring.acceptance.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.media.Media;
import io.relayspring.simulator.SimulatedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Many calls at once, each answered, played to and hung up; where one ends, the next begins. */
final class Flows implements CallHandler {

    static final int AT_ONCE = 200;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Integer> ends = new ConcurrentHashMap<>();
    private final Map<String, SimulatedCall> unheard = new ConcurrentHashMap<>();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Semaphore completions = new Semaphore(0);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService callers = Executors.newSingleThreadExecutor();
    private volatile boolean finishing;

    /** Callers ring, as many as there are slots, until it is finished. */
    void begin(Line line) {
        callers.execute(() -> {
            while (!finishing) {
                slots.acquireUninterruptibly();
                ring(line);
            }
        });
    }

    private void ring(Line line) {
        try {
            line.simulator.awaitSubscribed("office");
            SimulatedCall call = line.ring();
            unheard.put(call.id(), call);
        } catch (IllegalStateException nobody) {
            // The socket went between the two steps: the caller tries again.
            slots.release();
        }
    }

    /** Waits until so many flows more have come to their proper end. */
    void awaitCompletions(int count) throws InterruptedException {
        if (!completions.tryAcquire(count, 20, TimeUnit.SECONDS)) {
            throw new AssertionError("the flows stand still; so far " + ends);
        }
    }

    @Override
    public void onCall(Call call) {
        if (!claimed.add(call.id())) {
            return;
        }
        unheard.remove(call.id());
        String end = "failed";
        try {
            end = flow(call);
        } finally {
            ends.merge(end, 1, Integer::sum);
            slots.release();
            completions.release(end.equals("complete") ? 1 : 0);
        }
    }

    private String flow(Call call) {
        String end;
        try {
            Pending<CommandResult> answer = call.answer();
            boolean gone = answer.await(PATIENCE).isCallGone() || endsWithin(call, PAUSE);
            Playback heard = call.play(Media.tts("Good day.")).await(Duration.ofSeconds(1));
            end = gone || heard.isCallGone() ? "call gone" : "complete";
        } catch (CallGoneException e) {
            end = "call gone";
        } catch (AwaitTimeoutException e) {
            end = "end of playing lost in the gap";
        } catch (ConnectionException e) {
            end = call.isLost() ? "call lost" : "told of the loss";
        }
        call.hangup().await(PATIENCE);
        return end;
    }

    /** A pause: most calls are idle when the socket goes, and must not notice. */
    private static boolean endsWithin(Call call, Duration pause) {
        try {
            call.ended().await(pause);
            return true;
        } catch (AwaitTimeoutException e) {
            return false;
        }
    }

    /** The calls of which no handler has heard yet. */
    List<SimulatedCall> unheard() {
        return List.copyOf(unheard.values());
    }

    /** Offers may have been lost in the gap: of these callers those hang up of whom still no handler has heard. */
    void giveUp(List<SimulatedCall> callers) {
        for (SimulatedCall call : callers) {
            unheard.remove(call.id());
            if (claimed.add(call.id())) {
                call.hangUp();
                ends.merge("offer lost in the gap", 1, Integer::sum);
                slots.release();
            }
        }
    }

    /** Waits until every flow has ended, here and on the server; returns how they did. */
    Map<String, Integer> finish(Line line) throws InterruptedException {
        finishing = true;
        callers.shutdown();
        assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        giveUp(unheard());
        assertThat(slots.tryAcquire(AT_ONCE, 20, TimeUnit.SECONDS))
                .as("all flows end; so far %s", ends)
                .isTrue();
        line.simulator.calls().forEach(SimulatedCall::awaitEnded);
        line.client.calls().forEach(call -> call.ended().await(PATIENCE));
        assertThat(line.client.activeCalls()).isZero();
        assertThat(ends).doesNotContainKey("failed");
        claimed.clear();
        return new TreeMap<>(ends);
    }
}
