package io.relayspring.core.internal.calling;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that nobody steers any more is told of, once. */
class ForgottenCallsTest {

    private final List<String> forgotten = new ArrayList<>();
    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("call-1");
    private final ForgottenCalls calls = new ForgottenCalls(server.timers(), new RelayObserver() {
        @Override
        public void callForgotten(String context) {
            forgotten.add(context);
        }
    });
    private final CapturedLog log = CapturedLog.at(Level.WARN);

    @AfterEach
    void closeLog() {
        log.close();
    }

    private void whileItLasts() {
        server.timers().pass(ForgottenCalls.LIMIT.multipliedBy(3));
    }

    @Test
    void aCallThatItsHandlerJustLeftIsToldOfOnce() {
        calls.watch(session);
        server.timers().pass(ForgottenCalls.LIMIT.minusSeconds(1));
        assertThat(forgotten).isEmpty();
        whileItLasts();
        assertThat(forgotten).containsExactly("ivr");
        assertThat(log.warnings()).singleElement().asString().contains("call-1", "+15551234567", "Hang up");
    }

    @Test
    void aCallThatHasEndedIsNot() {
        calls.watch(session);
        ManualServer.ended(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void aCommandThatHasNoAnswerYetSteersIt() {
        session.call().answer();
        calls.watch(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
        server.accept(0);
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void anOperationSteersItUntilItsEnd() {
        String control = session.call().play(tts("Hello.")).controlId();
        server.accept(0);
        calls.watch(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
        ManualServer.tell(session, "calling.call.play", Map.of("control_id", control, "state", "finished"));
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void aListenerSteersItUntilItIsTakenAway() {
        Subscription listening = session.call().on(PlayEvent.class, event -> {});
        calls.watch(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
        listening.close();
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void aConferenceKeepsItUntilItLeaves() {
        session.call().joinConference("team", conference -> {});
        server.accept(0);
        calls.watch(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
        session.call().command("calling.leave_conference", Params.of(Map.of("conference_id", "conference-1")));
        server.accept(1);
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void aQueueKeepsItUntilAnAgentHasTakenIt() {
        session.call().command("calling.queue.enter", Params.of(Map.of("control_id", "q", "queue_name", "help")));
        server.accept(0);
        calls.watch(session);
        ManualServer.tell(session, "calling.call.queue", Map.of("control_id", "q", "status", "enqueue"));
        whileItLasts();
        assertThat(forgotten).isEmpty();
        ManualServer.tell(session, "calling.call.queue", Map.of("control_id", "q", "status", "dequeue"));
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void anEchoKeepsItUntilItHasFinished() {
        session.call().command("calling.echo", Params.of(Map.of("timeout", 5)));
        server.accept(0);
        calls.watch(session);
        ManualServer.tell(session, "calling.call.echo", Map.of("state", "echoing"));
        whileItLasts();
        assertThat(forgotten).isEmpty();
        ManualServer.tell(session, "calling.call.echo", Map.of("state", "finished"));
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void aCallThatIsGivenAwayIsNotForgotten() {
        session.call().command("calling.transfer", Params.of(Map.of("dest", "https://example.com/next")));
        server.accept(0);
        calls.watch(session);
        whileItLasts();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void aCallThatAnotherWasConnectedWithIsNotUntilTheyPart() {
        calls.watch(session);
        tellOfPeer("connected");
        whileItLasts();
        assertThat(forgotten).isEmpty();
        tellOfPeer("disconnected");
        whileItLasts();
        assertThat(forgotten).hasSize(1);
    }

    private void tellOfPeer(String state) {
        ManualServer.tell(
                session,
                "calling.call.connect",
                Map.of("connect_state", state, "peer", Map.of("call_id", "call-2", "node_id", "node-1")));
    }
}
