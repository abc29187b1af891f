package io.relayspring.core.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.internal.calling.ForgottenCalls;
import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a call that its handler leaves, fails at, or has no thread for. */
class InboundCallsTest {

    private final List<String> forgotten = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> completed = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final ManualServer server = new ManualServer();
    private final RelayObserver observer = new RelayObserver() {
        @Override
        public void callForgotten(String context) {
            forgotten.add(context);
        }

        @Override
        public void offerRefused(String context, String reason) {
            refused.add(context + ' ' + reason);
        }

        @Override
        public void handlerCompleted(String handler, String context, String outcome, Duration duration) {
            completed.add(outcome);
        }
    };
    private final ContextHandlers<CallHandler, Call> handlers =
            new ContextHandlers<>("call", new Subscriptions(), change -> {});

    @Test
    void aCallThatItsHandlerLeavesWithoutAnybodyIsForgotten() {
        handlers.add(new Route<>("id", Set.of("ivr"), call -> {}, null, 0, 0));
        calls(new RunningHandlers(Runnable::run)).offered(offer("call-1"));
        assertThat(forgotten).isEmpty();
        server.timers().pass(Duration.ofMinutes(1));
        assertThat(forgotten).containsExactly("ivr");
    }

    @Test
    void aHandlerThatFindsNoThreadIsNotWaitedFor() {
        handlers.add(new Route<>("id", Set.of("ivr"), call -> {}, null, 0, 1));
        RunningHandlers none = new RunningHandlers(task -> {
            throw new RejectedExecutionException("full");
        });
        calls(none).offered(offer("call-1"));
        assertThat(refused).containsExactly("ivr limit");
        assertThat(none.isIdle()).isTrue();
    }

    /** What executors throw that have no thread: their own refusal, the machine's, or a decorator's. */
    static Stream<Executor> executorsWithoutAThread() {
        return Stream.of(
                task -> {
                    throw new OutOfMemoryError("unable to create native thread");
                },
                task -> {
                    throw new IllegalStateException("a decorator's own fault");
                });
    }

    @ParameterizedTest
    @MethodSource("executorsWithoutAThread")
    void aCallWhoseHandlerGetsNoThreadForWhateverReasonIsOverTheLimit(Executor executor) {
        handlers.add(new Route<>("id", Set.of("ivr"), call -> {}, null, 0, 1));
        RunningHandlers none = new RunningHandlers(executor);
        InboundCalls calls = calls(none);
        calls.offered(offer("call-1"));
        calls.offered(offer("call-2"));
        assertThat(refused).containsExactly("ivr limit", "ivr limit");
        assertThat(none.isIdle()).isTrue();
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void aHandlerThatThrowsIsOver() {
        handlers.add(new Route<>(
                "id",
                Set.of("ivr"),
                call -> {
                    throw new IllegalStateException("a handler's own fault");
                },
                null,
                0,
                1));
        RunningHandlers running = new RunningHandlers(Runnable::run);
        calls(running).offered(offer("call-1"));
        assertThat(completed).containsExactly("error");
        assertThat(running.isIdle()).isTrue();
    }

    @Test
    void thoseThatRunWaitOrHaveGivenAStageAreCounted() {
        Queue<CompletableFuture<Void>> stages = new ArrayDeque<>();
        handlers.add(new Route<>("id", Set.of("ivr"), staged(stages), null, 0, 1));
        RunningHandlers running = new RunningHandlers(Runnable::run);
        InboundCalls calls = calls(running);
        calls.offered(offer("call-1"));
        calls.offered(offer("call-2"));
        assertThat(running.count()).isEqualTo(2);
        assertThat(stages).hasSize(1);
        stages.remove().complete(null);
        assertThat(running.count()).isEqualTo(1);
        stages.remove().completeExceptionally(new IllegalStateException("a stage's own fault"));
        assertThat(running.count()).isZero();
        assertThat(completed).containsExactly("ok", "error");
    }

    @Test
    void anOfferThatOvertakesTheAnswerToThePassIsANewOne() {
        List<String> handled = new ArrayList<>();
        handlers.add(new Route<>(
                "id",
                Set.of("ivr"),
                call -> {
                    handled.add(call.id());
                    call.pass();
                },
                null,
                0,
                0));
        InboundCalls calls = calls(new RunningHandlers(Runnable::run));
        calls.offered(offer("call-1"));
        calls.offered(offer("call-1"));
        calls.offered(offer("call-1"));
        assertThat(handled).hasSize(1);
        server.accept(0);
        assertThat(handled).hasSize(2);
        calls.offered(offer("call-1"));
        server.refuse(1, "500");
        assertThat(handled).hasSize(2);
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void anOfferThatOvertakesTheAnswerToItsHandingBackIsANewOne() {
        InboundCalls calls = calls(new RunningHandlers(Runnable::run));
        calls.offered(offer("call-1"));
        calls.offered(offer("call-1"));
        assertThat(methods()).containsExactly("calling.pass");
        requests.get(0).reply().accepted(Params.empty());
        assertThat(methods()).containsExactly("calling.pass", "calling.end");
        calls.offered(offer("call-1"));
        requests.get(1).reply().accepted(Params.empty());
        assertThat(methods()).containsExactly("calling.pass", "calling.end");
        calls.offered(offer("call-2"));
        calls.offered(offer("call-2"));
        requests.get(2).reply().failed(new CommandException("calling.pass", "404", "gone"));
        assertThat(methods()).containsExactly("calling.pass", "calling.end", "calling.pass");
    }

    private List<String> methods() {
        return requests.stream().map(Request::method).toList();
    }

    private static CallHandler staged(Queue<CompletableFuture<Void>> stages) {
        return new CallHandler() {
            @Override
            public void onCall(Call call) {
                throw new UnsupportedOperationException("handle is what is called");
            }

            @Override
            public CompletionStage<?> handle(Call call, Executor more) {
                CompletableFuture<Void> stage = new CompletableFuture<>();
                stages.add(stage);
                return stage;
            }
        };
    }

    private InboundCalls calls(RunningHandlers running) {
        return new InboundCalls(
                server.calls(),
                handlers,
                new HandlerServices(running, observer, Surroundings.NONE),
                10,
                OverLimit.PASS,
                requests::add,
                new ForgottenCalls(server.timers(), observer));
    }

    private static CallReceivedEvent offer(String id) {
        return (CallReceivedEvent) RelayEvent.of(Params.of(Map.of(
                "event_type",
                "calling.call.receive",
                "params",
                Map.of("call_id", id, "context", "ivr", "call_state", "created"))));
    }
}
