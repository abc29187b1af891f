package io.relayspring.boot.test.example;

import static io.relayspring.core.media.Media.tts;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import org.springframework.stereotype.Component;

@Component
class Reception {

    static final String CONTEXT = "reception";

    @RelayCallHandler(CONTEXT)
    void answer(Call call) {
        call.answer();
        Input choice =
                call.playAndCollect(tts("Press 1 for sales."), c -> c.digits(1)).await();
        call.play(tts(choice.digits().equals("1") ? "You have reached sales." : "Goodbye."))
                .await();
        call.hangup();
    }
}
