package io.relayspring.core.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.internal.calling.ForgottenCalls;
import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A call that its handler leaves is watched from then on. */
class InboundCallsTest {

    private final List<String> forgotten = new ArrayList<>();
    private final ManualServer server = new ManualServer();
    private final RelayObserver observer = new RelayObserver() {
        @Override
        public void callForgotten(String context) {
            forgotten.add(context);
        }
    };
    private final ContextHandlers<CallHandler, Call> handlers =
            new ContextHandlers<>("call", new Subscriptions(), change -> {});
    private final InboundCalls calls = new InboundCalls(
            server.calls(),
            handlers,
            new HandlerServices(new RunningHandlers(Runnable::run), observer, Surroundings.NONE),
            10,
            OverLimit.PASS,
            request -> {},
            new ForgottenCalls(server.timers(), observer));

    @Test
    void aCallThatItsHandlerLeavesWithoutAnybodyIsForgotten() {
        handlers.add(new Route<>("id", Set.of("ivr"), call -> {}, null, 0, 0));
        calls.offered((CallReceivedEvent) RelayEvent.of(Params.of(Map.of(
                "event_type",
                "calling.call.receive",
                "params",
                Map.of("call_id", "call-1", "context", "ivr", "call_state", "created")))));
        assertThat(forgotten).isEmpty();
        server.timers().pass(Duration.ofMinutes(1));
        assertThat(forgotten).containsExactly("ivr");
    }
}
