package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.RecordEvent;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.PauseBehavior;
import io.relayspring.core.vocabulary.RecordState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Recording, tones and waiting for a state. */
class RecordTest extends VerbTest {

    @Test
    void aRecordingIsDoneWhenTheCallerFallsSilent() throws InterruptedException {
        RecordAction action = call().record(r -> r.initialTimeout(Duration.ZERO));
        action.accepted().await(SOON);
        assertThat(action.isDone()).isFalse();
        caller.awaitRecording().speak("my name is Anne").fallSilent();
        Recording recording = action.await(SOON);
        assertThat(recording.state()).isEqualTo(RecordState.FINISHED);
        assertThat(recording.url()).startsWith("http");
        assertThat(recording.isEmpty()).isFalse();
        assertThat(recording.isCallGone()).isFalse();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aStoppedRecordingHasItsUrl() throws InterruptedException {
        RecordAction action = call().record(r -> r.initialTimeout(Duration.ZERO));
        action.pause();
        action.pause(PauseBehavior.SILENCE);
        action.resume();
        action.stop().await(SOON);
        assertThat(action.await(SOON).url()).isNotEmpty();
        assertThat(sent("calling.record.pause").text("behavior")).isEqualTo("silence");
    }

    @Test
    void aRecordingKeepsTheUrlOfItsAnswerWhenTheCallEnds() throws InterruptedException {
        RecordAction action = call().record(r -> r.initialTimeout(Duration.ZERO));
        action.accepted().await(SOON);
        caller.hangUp();
        Recording recording = action.await(SOON);
        assertThat(recording.isCallGone()).isTrue();
        assertThat(recording.url()).startsWith("http");
    }

    @Test
    void anEventThatFollowsTheEndOfTheCallStillReachesTheRecording() throws InterruptedException {
        Call call = call();
        RecordAction action = call.record(r -> r.initialTimeout(Duration.ZERO));
        action.accepted().await(SOON);
        BlockingQueue<RecordEvent> heard = new LinkedBlockingQueue<>();
        client.on(RecordEvent.class, heard::add);
        simulator.faults().stallWriting();
        caller.sendEvent("calling.call.state", Map.of("call_state", "ended", "end_reason", "hangup"));
        caller.sendEvent(
                "calling.call.record",
                Map.of(
                        "control_id",
                        action.controlId(),
                        "state",
                        "finished",
                        "record",
                        Map.of("duration", "7.5", "size", "60000")));
        simulator.faults().clear();
        Recording recording = action.await(SOON);
        assertThat(recording.isCallGone()).isTrue();
        assertThat(recording.duration()).isEqualTo(Duration.ofMillis(7500));
        assertThat(recording.size()).isEqualTo(60_000);
        assertThat(recording.url()).startsWith("http");
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(client.activeCalls()).isZero();
    }

    @Test
    void aRefusedRecordingFailsAndAnotherWorks() throws InterruptedException {
        Call call = call();
        simulator.faults().refuse(RelayMethod.CALLING_RECORD, "500", "no disk").times(1);
        RecordAction refused = call.record();
        RecordAction taken = call.record(r -> r.initialTimeout(Duration.ZERO));
        assertThatThrownBy(() -> refused.await(SOON)).isInstanceOf(CommandException.class);
        taken.stop();
        assertThat(taken.await(SOON).url()).isNotEmpty();
    }

    @Test
    void tonesAreDoneWhenTheyHaveBeenSent() throws InterruptedException {
        call().sendDigits("12w#").await(SOON);
        assertThat(sent("calling.send_digits").text("digits")).isEqualTo("12w#");
        assertThat(caller.transcript().toString()).contains("12w#");
    }

    @Test
    void aStateIsWaitedForUntilTheCallIsInItOrPastIt() throws InterruptedException {
        Call call = call();
        assertThat(call.waitFor(CallState.ANSWERED).await(SOON)).isEqualTo(CallState.ANSWERED);
        assertThat(call.waitFor(CallState.RINGING).await(SOON)).isEqualTo(CallState.ANSWERED);
        var ended = call.waitFor(CallState.ENDED);
        assertThat(ended.isDone()).isFalse();
        caller.hangUp();
        assertThat(ended.await(SOON)).isEqualTo(CallState.ENDED);
        assertThat(call.waitFor(CallState.ANSWERED).await(SOON)).isEqualTo(CallState.ENDED);
        assertThatThrownBy(() -> call.sendDigits("1").await(SOON)).isInstanceOf(CallGoneException.class);
    }
}
