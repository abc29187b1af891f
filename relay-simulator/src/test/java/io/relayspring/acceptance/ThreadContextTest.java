package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.observe.ThreadContext;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an application keeps with a thread is there in its handlers, listeners and callbacks, and nowhere after them. */
class ThreadContextTest {

    /** What a listener saw: whom it is about, and what the thread that registered it had. */
    private record Seen(String where, String callId, String messageId, String context, String trace) {}

    private final ThreadLocal<String> trace = ThreadLocal.withInitial(() -> "none");
    private final ThreadLocal<Subject> subject = ThreadLocal.withInitial(() -> Subject.ofClient("nobody"));
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    private final ThreadContext traced = () -> {
        String captured = trace.get();
        return about -> {
            trace.set(captured);
            subject.set(about);
            return () -> {
                trace.remove();
                subject.remove();
            };
        };
    };

    private void see(String where) {
        Subject about = subject.get();
        assertThat(about.client()).as(where).isEqualTo("default");
        seen.add(new Seen(where, about.callId(), about.messageId(), about.context(), trace.get()));
    }

    private Line line(UnaryOperator<RelayClientBuilder> more) {
        return Line.built(Pace.INSTANT, client -> more.apply(client.threadContext(traced)));
    }

    @Test
    void handlersSeeWhomTheyAreAbout() {
        try (Line line = line(client -> client.onCall("ivr", call -> see("call"))
                .onMessage("sms", message -> see("message " + message.id())))) {
            SimulatedCall caller = line.ring();
            assertThat(Watched.next(seen)).isEqualTo(new Seen("call", caller.id(), "", "ivr", "none"));
            line.simulator.awaitSubscribed("sms");
            String id = line.simulator
                    .text("sms", Line.CALLER, Line.OFFICE, "Hello")
                    .id();
            assertThat(Watched.next(seen)).isEqualTo(new Seen("message " + id, "", id, "sms", "none"));
        }
    }

    @Test
    void listenersAndCallbacksSeeWhatTheHandlerHadThatRegisteredThem() {
        try (Line line = line(client -> client.onCall("ivr", call -> {
            trace.set("trace-1");
            call.on(PlayEvent.class, event -> see("listener"));
            call.answer().await();
            call.play(tts("Hello.")).await();
            call.play(tts("Bye.")).onCompleted(done -> see("callback"));
        }))) {
            SimulatedCall caller = line.ring();
            Seen listener = new Seen("listener", caller.id(), "", "ivr", "trace-1");
            assertThat(Watched.next(seen)).isEqualTo(listener);
            while (Watched.next(seen).equals(listener)) {
                // each state of each play is told
            }
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
        }
    }

    @Test
    void whatFollowsAFutureSeesItAsWell() {
        try (Line line = line(client -> client.onCall("ivr", call -> {
            trace.set("trace-2");
            call.answer().toFuture().thenRun(() -> see("future"));
        }))) {
            SimulatedCall caller = line.ring();
            assertThat(Watched.next(seen)).isEqualTo(new Seen("future", caller.id(), "", "ivr", "trace-2"));
        }
    }

    @Test
    void theClientsOwnListenersSeeTheCallThatAnEventIsAbout() {
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        try (Line line = line(client -> client.onCall("ivr", calls::add))) {
            SimulatedCall caller = line.ring();
            Call call = Watched.next(calls);
            trace.set("trace-3");
            line.client.on(CallStateEvent.class, event -> see("client"));
            trace.remove();
            call.answer().await();
            assertThat(Watched.next(seen)).isEqualTo(new Seen("client", caller.id(), "", "ivr", "trace-3"));
        }
    }

    @Test
    void listenersOfTheConnectionAndOfAMessageSeeTheirs() {
        try (Line line = line(client -> client.contexts("ivr").onConnectionChange(change -> see("connection")))) {
            assertThat(Watched.next(seen)).isEqualTo(new Seen("connection", "", "", "", "none"));
            line.client
                    .send(Line.CALLER, "Hello", m -> m.from(Line.OFFICE).context("texts"))
                    .await()
                    .delivery()
                    .onCompleted(fate -> see("message"));
            Seen next = Watched.next(seen);
            while (next.where().equals("connection")) {
                next = Watched.next(seen);
            }
            String id = line.simulator.awaitMessageTo(Line.CALLER).id();
            assertThat(next).isEqualTo(new Seen("message", "", id, "texts", "none"));
        }
    }

    @Test
    void oneThatFailsIsLoggedAndTheCodeRunsAllTheSame() {
        ThreadContext broken = () -> {
            throw new IllegalStateException("no tracer");
        };
        ThreadContext half = () -> about -> {
            throw new IllegalStateException("no span");
        };
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = line(client ->
                        client.threadContext(broken).threadContext(half).onCall("ivr", call -> see("call")))) {
            line.ring();
            assertThat(Watched.next(seen).where()).isEqualTo("call");
            assertThat(log.text()).contains("no tracer", "no span");
        }
    }
}
