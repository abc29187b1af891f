package io.relayspring.sample;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.RelayClient;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a developer, as soon as calls can arrive, how to ring the sample and where to look. */
@Component
class HowToCall {

    private static final Logger log = LoggerFactory.getLogger(HowToCall.class);

    private final ObjectProvider<RelayClient> client;
    private final ObjectProvider<RelayConnectionDetails> server;
    private final Environment environment;

    HowToCall(
            ObjectProvider<RelayClient> client,
            ObjectProvider<RelayConnectionDetails> server,
            Environment environment) {
        this.client = client;
        this.server = server;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhenTheLineIsOpen() {
        client.ifAvailable(relay -> relay.ready().onCompleted(state -> server.ifAvailable(this::tell)));
    }

    private void tell(RelayConnectionDetails details) {
        String application = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        URI relay = details.uri();
        if (relay.getScheme().equals("ws")) {
            tellAboutSimulator("http://localhost:" + relay.getPort(), application);
        } else {
            log.info("Ring it: call a number whose RELAY context is \"{}\" in the dashboard", Reception.CONTEXT);
            log.info("It answers with a menu: press 1 for sales, 2 for support");
            log.info("Look: {}/actuator/health", application);
        }
    }

    private static void tellAboutSimulator(String simulator, String application) {
        log.info(
                "Ring it: curl -d '{\"context\":\"{}\",\"from\":\"+15550001111\",\"to\":\"+15550002222\"}'"
                        + " {}/api/calls",
                Reception.CONTEXT,
                simulator);
        log.info("Press 1: curl -d '{\"digits\":\"1\"}' {}/api/calls/<id>/digits", simulator);
        log.info("Look: {}/api/calls for what was heard, {}/actuator/health", simulator, application);
    }
}
