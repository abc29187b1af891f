package io.relayspring.docs;

import static io.relayspring.core.media.Media.tts;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import org.springframework.stereotype.Component;

@Component
class OrderLine {

    private final Orders orders;

    OrderLine(Orders orders) {
        this.orders = orders;
    }

    @RelayCallHandler("orders")
    void status(Call call) {
        call.answer();
        Input number = call.playAndCollect(tts("Enter the number of your order."), c -> c.digits(4))
                .await();
        call.play(tts(orders.status(number.digits()))).await();
        call.hangup();
    }

    @RelayMessageHandler("orders")
    String status(String number) {
        return orders.status(number);
    }
}
