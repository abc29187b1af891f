package io.relayspring.readme;

import static io.relayspring.core.media.Media.tts;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import org.springframework.stereotype.Component;

@Component
class Hotline {

    @RelayCallHandler(context = "hotline")
    void answer(Call call) {
        call.answer();
        Input choice = call.playAndCollect(tts("Press 1 to hear the opening hours."), c -> c.digits(1))
                .await();
        String words = choice.digits().equals("1") ? "We are open from nine to five." : "Goodbye.";
        call.play(tts(words)).await();
        call.hangup();
    }
}
