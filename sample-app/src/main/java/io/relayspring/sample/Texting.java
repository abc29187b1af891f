package io.relayspring.sample;

import io.relayspring.boot.annotation.RelayMessageHandler;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/** Answers texts to the main line; what the methods return is the reply. */
@Component
class Texting {

    static final String CONTEXT = "main-sms";

    @RelayMessageHandler(id = "hours", context = CONTEXT, condition = "body.strip().equalsIgnoreCase('hours')")
    String hours() {
        return "We are open from nine to five.";
    }

    @RelayMessageHandler(id = "texts", context = CONTEXT)
    String other(@Header("to") String us) {
        return "Text HOURS for our opening hours, or call " + us + ".";
    }
}
