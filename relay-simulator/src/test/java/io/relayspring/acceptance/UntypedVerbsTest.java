package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.CallEvent;
import io.relayspring.core.event.EchoEvent;
import io.relayspring.core.event.FaxEvent;
import io.relayspring.core.event.PayEvent;
import io.relayspring.core.event.QueueEvent;
import io.relayspring.core.event.ReferEvent;
import io.relayspring.core.event.StreamEvent;
import io.relayspring.core.event.TapEvent;
import io.relayspring.core.event.TranscribeEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.FaxEventType;
import io.relayspring.core.vocabulary.ReferState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.core.vocabulary.StreamState;
import io.relayspring.core.vocabulary.TapState;
import io.relayspring.core.vocabulary.TranscribeState;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.report.Severity;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands without a verb of their own yet, through {@code call.command}, and their events, which have types. */
class UntypedVerbsTest extends VerbTest {

    private final BlockingQueue<CallEvent> told = new LinkedBlockingQueue<>();
    private Call call;

    private CommandResult command(Class<? extends CallEvent> events, String method, String params)
            throws InterruptedException {
        call = call();
        call.on(events, told::add);
        return command(method, params);
    }

    private CommandResult command(String method, String params) {
        return call.command(method, Params.parse("{" + params + "}")).await(SOON);
    }

    private <E> E next(Class<E> type) {
        CallEvent event = Watched.next(told);
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
    }

    @AfterEach
    void nothingWasForbidden() {
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }

    @Test
    void aFaxIsSent() throws InterruptedException {
        command(FaxEvent.class, "calling.send_fax", "\"control_id\":\"k\",\"document\":\"https://example.com/a.pdf\"");
        caller.become(Party.FAX);
        assertThat(next(FaxEvent.class).faxType()).isEqualTo(FaxEventType.PAGE);
        FaxEvent end = next(FaxEvent.class);
        assertThat(end.faxType()).isEqualTo(FaxEventType.FINISHED);
        assertThat(end.controlId()).isEqualTo("k");
        assertThat(end.isSuccess()).isTrue();
        assertThat(end.pages()).isEqualTo(1);
        assertThat(end.document()).isEqualTo("https://example.com/a.pdf");
        assertThat(end.remoteIdentity()).isEqualTo(call.from());
    }

    @Test
    void aTapNamesItsSourceAndIsStopped() throws InterruptedException {
        CommandResult answer = command(TapEvent.class, "calling.tap", """
                "control_id":"k","tap":{"type":"audio","params":{"direction":"both"}},
                "device":{"type":"rtp","params":{"addr":"192.0.2.7","port":4000}}""");
        assertThat(answer.params().params("source_device").text("type")).isEqualTo("rtp");
        assertThat(next(TapEvent.class).state()).isEqualTo(TapState.TAPPING);
        command("calling.tap.stop", "\"control_id\":\"k\"");
        TapEvent end = next(TapEvent.class);
        assertThat(end.state()).isEqualTo(TapState.FINISHED);
        assertThat(end.device().text("type")).isEqualTo("rtp");
    }

    @Test
    void aStreamEndsWhenItsSocketDoes() throws InterruptedException {
        command(StreamEvent.class, "calling.stream", "\"control_id\":\"k\",\"url\":\"wss://example.com/a\"");
        assertThat(next(StreamEvent.class).state()).isEqualTo(StreamState.STREAMING);
        caller.operation(RelayMethod.CALLING_STREAM).finish();
        StreamEvent end = next(StreamEvent.class);
        assertThat(end.state()).isEqualTo(StreamState.FINISHED);
        assertThat(end.url()).isEqualTo("wss://example.com/a");
    }

    @Test
    void aTranscriptionIsOneAtATimeAndCanBeFetched() throws InterruptedException {
        command(TranscribeEvent.class, "calling.transcribe", "\"control_id\":\"k\"");
        assertThat(next(TranscribeEvent.class).state()).isEqualTo(TranscribeState.TRANSCRIBING);
        assertThatThrownBy(() -> command("calling.transcribe", "\"control_id\":\"l\""))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("409");
        command("calling.transcribe.stop", "\"control_id\":\"k\"");
        TranscribeEvent end = next(TranscribeEvent.class);
        assertThat(end.state()).isEqualTo(TranscribeState.FINISHED);
        assertThat(end.url()).startsWith(simulator.httpUrl());
        assertThat(end.recordingId()).isNotEmpty();
    }

    @Test
    void aPaymentIsMade() throws InterruptedException {
        command(
                PayEvent.class,
                "calling.pay",
                "\"control_id\":\"k\",\"payment_connector_url\":\"https://example.com/p\"");
        caller.operation(RelayMethod.CALLING_PAY).finish();
        assertThat(next(PayEvent.class).state()).isEqualTo("finished");
    }

    @Test
    void aCallWaitsInAQueueUntilAnAgentTakesIt() throws InterruptedException {
        command(QueueEvent.class, "calling.queue.enter", "\"control_id\":\"k\",\"queue_name\":\"support\"");
        QueueEvent entered = next(QueueEvent.class);
        assertThat(entered.status()).isEqualTo("enqueue");
        assertThat(entered.queueName()).isEqualTo("support");
        assertThat(entered.position()).hasValue(1);
        assertThat(entered.size()).hasValue(1);
        caller.operation(RelayMethod.CALLING_QUEUE_ENTER).finish();
        assertThat(next(QueueEvent.class).status()).isEqualTo("dequeue");
    }

    @Test
    void anAgentIsConnectedWithTheCallerWhoWaits() throws InterruptedException {
        command(QueueEvent.class, "calling.queue.enter", "\"control_id\":\"k\",\"queue_name\":\"support\"");
        Call agent = client.dial(Device.phone(ANNE, p -> p.from(US))).await(SOON);
        Bridge bridge = agent.connect(Device.queue(agent.nodeId(), "support")).await(SOON);
        assertThat(bridge.peer().id()).isEqualTo(call.id());
        assertThat(next(QueueEvent.class).status()).isEqualTo("enqueue");
        assertThat(next(QueueEvent.class).status()).isEqualTo("dequeue");
    }

    @Test
    void aCallerIsReferredToWhoIsBusy() throws InterruptedException {
        simulator.phone("sip:anne@example.com").isBusy();
        command(
                ReferEvent.class,
                "calling.refer",
                "\"device\":{\"type\":\"sip\",\"params\":{\"to\":\"sip:anne@example.com\"}}");
        assertThat(next(ReferEvent.class).state()).isEqualTo(ReferState.IN_PROGRESS);
        ReferEvent end = next(ReferEvent.class);
        assertThat(end.state()).isEqualTo(ReferState.BUSY);
        assertThat(end.referTo()).isEqualTo("sip:anne@example.com");
        assertThat(end.responseCode()).hasValue(202);
        assertThat(end.notifyCode()).hasValue(486);
    }

    @Test
    void anEchoLastsUntilTheNext() throws InterruptedException {
        command(EchoEvent.class, "calling.echo", "");
        assertThat(next(EchoEvent.class).state()).isEqualTo("echoing");
        command("calling.echo", "");
        assertThat(next(EchoEvent.class).state()).isEqualTo("finished");
        assertThat(next(EchoEvent.class).state()).isEqualTo("echoing");
    }

    @Test
    void anEchoForLongerThanAnybodyLivesIsOneToo() throws InterruptedException {
        command(EchoEvent.class, "calling.echo", "\"timeout\":1e300");
        assertThat(next(EchoEvent.class).state()).isEqualTo("echoing");
        command("calling.denoise", "");
        assertThat(client.reconnects()).isZero();
    }

    @Test
    void aCallMayLastForLongerThanAnybodyLives() throws InterruptedException {
        caller = simulator.call("ivr", "+15551234567", US);
        call = Watched.next(offered);
        command("calling.answer", "\"max_duration\":9223372036854775807");
        caller.awaitAnswered();
        command("calling.denoise", "");
        String device = "\"type\":\"phone\",\"params\":{\"from_number\":\"" + US + "\",\"to_number\":\"" + ANNE
                + "\",\"max_duration\":9223372036854775807}";
        command("calling.connect", "\"devices\":[[{" + device + "}]]");
        simulator.awaitCallTo(ANNE).awaitAnswered();
        assertThat(client.reconnects()).isZero();
    }

    @Test
    void theRestIsAcceptedAndStandsInTheTranscript() throws InterruptedException {
        call = call();
        command("calling.join_room", "\"name\":\"lounge\"");
        command("calling.leave_room", "");
        command("calling.bind_digit", "\"digits\":\"*1\",\"bind_method\":\"calling.play\"");
        command("calling.live_transcribe", "\"action\":{\"start\":{\"lang\":\"en-US\"}}");
        command("calling.live_translate", "\"action\":{\"start\":{\"to_lang\":\"de-DE\"}}");
        call.ai(a -> a.prompt("Be kind.")).accepted().await(SOON);
        command("calling.ai_message", "\"message_text\":\"Hurry up.\"");
        command("calling.ai_hold", "\"timeout\":\"30\"");
        command("calling.ai_unhold", "");
        command("calling.user_event", "\"event\":{\"a\":1}");
        command("calling.transfer", "\"dest\":\"context:sales\"");
        assertThat(caller.transcript().toString())
                .containsSubsequence(
                        "joins room lounge",
                        "leaves room lounge",
                        "keys *1 are bound to calling.play",
                        "live_transcribe start",
                        "live_translate start",
                        "Hurry up.",
                        "taken off hold",
                        "an event of the program's own",
                        "is transferred to context:sales");
    }
}
