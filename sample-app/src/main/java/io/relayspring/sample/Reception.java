package io.relayspring.sample;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.media.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers the main line and asks callers what they want. */
@Component
class Reception {

    static final String CONTEXT = "main-ivr";

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private static final Media MENU = tts("Welcome to Acme Corp.").then(tts("Press 1 for sales, 2 for support."));

    @RelayCallHandler(id = "reception", context = CONTEXT, afterReturn = "hangup")
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
    }

    /** Whatever goes wrong, a caller is not left in silence. */
    @RelayExceptionHandler
    void apologise(CommandException refused, Call call) {
        log.warn("a caller could not be served", refused);
        call.play(tts("Something is wrong here. Please call again later.")).await();
    }
}
