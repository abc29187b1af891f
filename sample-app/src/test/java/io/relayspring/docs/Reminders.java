package io.relayspring.docs;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;

import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import org.springframework.stereotype.Service;

@Service
class Reminders {

    private static final String SHOP = "+15551230100";

    private final RelayClient relay;

    Reminders(RelayClient relay) {
        this.relay = relay;
    }

    void arrived(String order, String customer) {
        relay.dial(phone(customer, p -> p.from(SHOP))).onCompleted(call -> tell(order, call));
    }

    private static void tell(String order, Call call) {
        call.play(tts("Your order " + order + " has arrived.")).onCompleted(said -> call.hangup());
    }
}
