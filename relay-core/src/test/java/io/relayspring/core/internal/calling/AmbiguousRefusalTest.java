package io.relayspring.core.internal.calling;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.Device.queue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Conference;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import org.junit.jupiter.api.Test;

/** 404 to a command that names more than its call may be said of either: the call's own end must not rest on it. */
class AmbiguousRefusalTest {

    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("c1");
    private final Call call = session.call();

    @Test
    void aCallThatIsStillThereOutlivesTheOneItWasToBeConnectedWith() {
        Pending<Bridge> bridge = call.connect(Device.call("node-2", "theirs"));
        server.refuse(0, "404");
        assertThat(server.methods()).containsExactly("calling.connect", "calling.clear_digit_bindings");
        assertThat(server.params(1).text("call_id")).isEqualTo("c1");
        assertThat(bridge.isDone()).isFalse();
        server.accept(1);
        assertThatThrownBy(bridge::await).isInstanceOf(CommandException.class).hasMessageContaining("404");
        assertThat(server.calls().find("c1")).isSameAs(session);
    }

    @Test
    void aCallThatIsGoneItselfIsFoundOut() {
        Pending<Bridge> bridge = call.connect(queue("node-1", "sales"));
        server.refuse(0, "404");
        server.refuse(1, "404");
        assertThat(bridge.await().isCallGone()).isTrue();
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void whoCoachesACallThatIsNotThereIsToldSo() {
        Pending<Conference> conference = call.joinConference("c", c -> c.coach("theirs"));
        server.refuse(0, "404");
        server.refuse(1, "409");
        assertThatThrownBy(conference::await).isInstanceOf(CommandException.class);
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aConferenceThatIsOverIsNotTheCallsEnd() {
        Pending<?> leave = call.leaveConference("over");
        server.refuse(0, "404");
        server.accept(1);
        assertThatThrownBy(leave::await).isInstanceOf(CommandException.class);
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void withoutAnAnswerTheCallIsLeftAlone() {
        Pending<Conference> conference = call.joinConference("c", c -> c.coach("theirs"));
        server.refuse(0, "404");
        server.lose(1);
        assertThatThrownBy(conference::await).isInstanceOf(CommandException.class);
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void theCallMayEndBeforeTheAnswer() {
        Pending<Conference> conference = call.joinConference("c", c -> c.coach("theirs"));
        server.refuse(0, "404");
        ManualServer.ended(session);
        server.accept(1);
        assertThat(conference.await().isCallGone()).isTrue();
    }

    @Test
    void aCallThatIsLostMeanwhileIsNotToldAsOneThatEnded() {
        Pending<Conference> conference = call.joinConference("c", c -> c.coach("theirs"));
        server.refuse(0, "404");
        session.lose("the server restarted");
        server.lose(1);
        assertThatThrownBy(conference::await).isInstanceOf(ConnectionException.class);
    }

    @Test
    void whatNamesNoOtherCallNeedsNoQuestionNorDoesACallThatIsOver() {
        call.connect(phone("+15551230011", p -> p.from("+15550000001")));
        server.refuse(0, "404");
        assertThat(server.calls().size()).isZero();
        CallSession other = server.offer("c2");
        other.call().connect(Device.call("node-2", "theirs"));
        server.refuse(1, "410");
        assertThat(server.calls().size()).isZero();
        assertThat(server.methods()).containsExactly("calling.connect", "calling.connect");
    }
}
