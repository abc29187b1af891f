package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallErrors;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.message.Message;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vendor's guide in Java: messages, listeners, limits and errors. */
class GuideMessagesTest extends VerbTest {

    private SimulatedCall dialIn(String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, "+15551234567", US);
    }

    @Test
    @DisplayName("Sending Messages")
    void sendingMessages() {
        Message sms = client.send(ANNE, "Hello from SignalWire RELAY!", m -> m.from(US))
                .await(SOON);
        MessageState fate = sms.delivery().await(ofSeconds(30));
        assertThat(fate).isEqualTo(MessageState.DELIVERED);
        client.send(ANNE, "Check out this image!", m -> m.from(US).media(URI.create("https://example.com/photo.jpg")))
                .await(SOON);
    }

    @Test
    @DisplayName("Receiving Messages")
    void receivingMessages() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        client.onMessage("texts", message -> heard.add(message.from() + ": " + message.body()));
        simulator.awaitSubscribed("texts");
        simulator.text("texts", ANNE, US, "Hello");
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(ANNE + ": Hello");
    }

    @Test
    @DisplayName("Event Listeners")
    void eventListeners() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Call call = call();
        call.on(CallStateEvent.class, event -> heard.add(event.state().wire()));
        call.on(PlayEvent.class, event -> heard.add(event.state().wire()));
        call.play(tts("Hello")).await(SOON);
        caller.hangUp();
        call.ended().await(SOON);
        for (String state : List.of("playing", "finished", "ended")) {
            String next = heard.poll(20, TimeUnit.SECONDS);
            while (next != null && !next.equals(state)) {
                next = heard.poll(20, TimeUnit.SECONDS);
            }
            assertThat(next).isEqualTo(state);
        }
    }

    @Test
    @DisplayName("Max Active Calls")
    void maxActiveCalls() {
        assertThat(RelayClientBuilder.DEFAULT_MAX_ACTIVE_CALLS).isEqualTo(1000);
        client.close();
        BlockingQueue<Call> taken = new LinkedBlockingQueue<>();
        RelayClientBuilder one = RelayClient.builder().maxActiveCalls(1);
        RelayClientBuilder oneByVariable = RelayClient.builder().environment(Map.of("RELAY_MAX_ACTIVE_CALLS", "1"));
        for (RelayClientBuilder builder : List.of(one, oneByVariable)) {
            try (RelayClient limited = at(builder.onCall("limited", taken::add))) {
                SimulatedCall first = dialIn("limited");
                assertThat(Watched.next(taken).id()).isEqualTo(first.id());
                dialIn("limited").awaitEnded();
                assertThat(limited.activeCalls()).isEqualTo(1);
            }
            // an offer to the session that is on its way out would be lost
            simulator.awaitNoSession();
        }
    }

    @Test
    @DisplayName("Connection Limits")
    void connectionLimits() {
        assertThat(RelayClientBuilder.DEFAULT_MAX_CONNECTIONS).isEqualTo(1);
        RelayClientBuilder second = RelayClient.builder().uri(URI.create(simulator.url()));
        assertThatThrownBy(() -> at(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RELAY_MAX_CONNECTIONS");
        try (RelayClient allowed = at(RelayClient.builder().environment(Map.of("RELAY_MAX_CONNECTIONS", "3")))) {
            assertThat(allowed.ready().await(SOON)).isEqualTo(ConnectionState.READY);
            assertThat(client.connectionState()).isEqualTo(ConnectionState.READY);
        }
    }

    private RelayClient at(RelayClientBuilder builder) {
        return builder.project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .build()
                .start();
    }

    @Test
    @DisplayName("Error Handling")
    void errorHandling() throws InterruptedException {
        simulator.faults().refuse(RelayMethod.CALLING_DIAL, "402", "no credit").times(1);
        try {
            client.dial(phone(ANNE, p -> p.from(US))).await(SOON);
        } catch (CommandException e) {
            assertThat(e.code()).isEqualTo("402");
            assertThat(e.reason()).isEqualTo("no credit");
        }
        BlockingQueue<String> codes = new LinkedBlockingQueue<>();
        simulator.faults().refuse(RelayMethod.CALLING_HOLD, "500", "not today").times(1);
        client.close();
        try (RelayClient mild = RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .callErrors(CallErrors.IGNORE)
                .onCall("mild", call -> {
                    call.answer();
                    codes.add(call.hold().await().code());
                    call.hangup();
                })
                .build()
                .start()) {
            dialIn("mild").awaitEnded();
            assertThat(codes.poll(20, TimeUnit.SECONDS)).isEmpty();
            assertThat(mild.connectionState()).isEqualTo(ConnectionState.READY);
        }
    }
}
