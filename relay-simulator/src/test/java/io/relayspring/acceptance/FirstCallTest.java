package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The guide's first program, from the ring to the hang-up. */
class FirstCallTest {

    @Test
    void aCallIsAnsweredAskedAndHungUp() {
        try (RelaySimulator simulator = RelaySimulator.builder().build().start();
                RelayClient client = RelayClient.builder()
                        .project(simulator.project())
                        .token(simulator.token())
                        .uri(URI.create(simulator.url()))
                        .onCall("ivr", call -> {
                            call.answer();
                            Input choice = call.playAndCollect(
                                            tts("Press 1 for sales, 2 for support."),
                                            c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5)))
                                                    .initialTimeout(ofSeconds(10)))
                                    .await();
                            call.play(tts("You pressed " + choice.digits() + "."))
                                    .await();
                            call.hangup();
                        })
                        .build()
                        .start()) {
            simulator.awaitSubscribed("ivr");
            SimulatedCall call = simulator.call("ivr", "+15551234567", "+15557654321");
            call.awaitHeard("Press 1").press("1").awaitHeard("You pressed 1").awaitEnded();
            assertThat(simulator.violations()).isEmpty();
            assertThat(client.reconnects()).isZero();
        }
    }
}
