package io.relayspring.guide;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.PhoneNumber;
import io.relayspring.simulator.junit.RelaySimulatorExtension;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RelaySimulatorExtension.class)
class MenuTest {

    private RelayClient client;

    @BeforeEach
    void start(RelaySimulator simulator) {
        client = RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .onCall("menu", MenuTest::menu)
                .onMessage("menu", text -> client.send(text.from(), "Call us.", m -> m.from(text.to())))
                .build();
        client.start();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    static void menu(Call call) {
        call.answer();
        Input choice =
                call.playAndCollect(tts("Press 1 for sales."), c -> c.digits(1)).await();
        call.play(tts(choice.digits().equals("1") ? "This is sales." : "Goodbye."))
                .await();
        call.hangup();
    }

    @Test
    void whoPresses1IsGreetedBySales(Caller caller) {
        caller.rings("menu").hears("Press 1").presses("1").hears("sales").isHungUp();
    }

    @Test
    void whoSaysNothingIsSentAway(@PhoneNumber("+15551230001") Caller caller) {
        caller.rings("menu").hears("Press 1").saysNothing().hears("Goodbye").isHungUp();
    }

    @Test
    void aTextIsAnswered(Caller caller) {
        caller.texts("menu", "Are you open?").receives("Call us");
    }

    @Test
    void whoeverIsCalledHearsTheReminder(@PhoneNumber("+15551230002") Callee customer) {
        client.dial(phone(customer.number(), p -> p.from("+15551230003")))
                .onCompleted(call -> call.play(tts("Your appointment is tomorrow.")));
        customer.isRung().picksUp().hears("appointment").hangsUp();
    }
}
