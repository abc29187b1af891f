package io.relayspring.core.internal.calling;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.error.ConnectionException;
import org.junit.jupiter.api.Test;

/** The milder rule: what the server refuses completes empty. */
class CallErrorsTest {

    private final ManualServer server = new ManualServer(Runnable::run, CallErrors.IGNORE);
    private final CallSession session = server.offer("c1");
    private final Call call = session.call();

    @Test
    void aRefusedCommandCompletesEmpty() {
        var answer = call.answer();
        server.refuse(0, "500");
        assertThat(answer.await().code()).isEmpty();
        assertThat(answer.await().isCallGone()).isFalse();
    }

    @Test
    void aRefusedOperationCompletesEmptyAndTheNextCommandGoesOut() {
        var recording = call.record();
        var play = call.play(tts("Hello"));
        server.refuse(0, "500");
        Recording empty = recording.await();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(recording.accepted().await().code()).isEmpty();
        assertThat(server.methods()).containsExactly("calling.record", "calling.play");
        assertThat(play.isDone()).isFalse();
    }

    @Test
    void aRefusedConnectIsABridgeThatDoesNotStand() {
        var pending = call.connect(phone("+15551230011", p -> p.from("+15550000001")));
        server.refuse(0, "500");
        Bridge bridge = pending.await();
        assertThat(bridge.isConnected()).isFalse();
        assertThat(bridge.ended().isDone()).isTrue();
    }

    @Test
    void aRefusedHangupAndStopCompleteAndARefusedPassFails() {
        var play = call.play(tts("Hello"));
        server.accept(0);
        var stop = play.stop();
        server.refuse(1, "500");
        assertThat(stop.await().code()).isEmpty();
        var pass = call.pass();
        server.refuse(2, "500");
        assertThatThrownBy(pass::await).hasMessageContaining("500");
        var hangup = call.hangup();
        server.refuse(3, "500");
        assertThat(hangup.await().code()).isEmpty();
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aLostAnswerStillFails() {
        var answer = call.answer();
        server.lose(0);
        assertThatThrownBy(answer::await).isInstanceOf(ConnectionException.class);
    }
}
