package io.relayspring.sample;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.media.Media;
import org.springframework.stereotype.Component;

/** Answers the main line and asks callers what they want. */
@Component
class Reception {

    static final String CONTEXT = "main-ivr";

    private static final Media MENU = tts("Welcome to Acme Corp.").then(tts("Press 1 for sales, 2 for support."));

    @RelayCallHandler(context = CONTEXT)
    void answer(Call call) {
        call.answer();
        Input choice = call.playAndCollect(
                        MENU,
                        c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))).initialTimeout(ofSeconds(10)))
                .await();
        String words = switch (choice.digits()) {
            case "1" -> "Connecting you to sales.";
            case "2" -> "Connecting you to support.";
            default -> "Invalid option. Goodbye.";
        };
        call.play(tts(words)).await();
        call.hangup();
    }
}
