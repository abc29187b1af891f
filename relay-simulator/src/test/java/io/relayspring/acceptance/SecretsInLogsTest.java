package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.RelayClient;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No secret shows in a log at TRACE, in an exception or in a text of ours, whatever field it turns up in. */
class SecretsInLogsTest {

    private static final String PROJECT = "11112222-3333-4444-5555-666677778888";
    private static final String TOKEN = "PTverysecretindeed0123456789";
    private static final String WRONG_TOKEN = "PTwrongbutstillasecret98765";
    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOnRydWV9.c2lnbmF0dXJl";
    private static final String BLOB = "blob-that-saves-an-authentication";
    private static final String NEWER_BLOB = "blob-that-replaces-the-other-one";

    private final CapturedLog log = CapturedLog.at(Level.TRACE);
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    @SuppressWarnings("try") // The end is part of what is tested.
    void theRightTokenAndTheBlobsOfTheServerStayHidden() {
        try (RelaySimulator simulator =
                        RelaySimulator.builder().account(PROJECT, TOKEN).start();
                RelayClient client = echoed(simulator)) {
            simulator.awaitSubscribed("ivr");
            push(simulator, BLOB);
            for (int i = 0; i < 150; i++) {
                push(simulator, "passing-blob-" + i);
            }
            push(simulator, NEWER_BLOB);
            String echo = "no " + TOKEN + " for " + PROJECT + " with " + NEWER_BLOB;
            simulator.faults().refuse(RelayMethod.CALLING_PLAY, "500", echo);
            simulator.awaitSession().sendRaw("{\"id\":\"nobody\",\"result\":{\"odd\":\"" + echo + "\"}}");
            simulator.call("ivr", Line.CALLER, Line.OFFICE);
            Throwable failure = Watched.next(failures);
            assertThat(failure).isInstanceOf(CommandException.class).hasMessageContaining("***");
            client.close();
            hidden(log.text() + stack(failure) + client, List.of(PROJECT, TOKEN, BLOB, NEWER_BLOB));
            assertThat(log.text()).contains("signalwire.connect", "calling.play");
        }
    }

    private RelayClient echoed(RelaySimulator simulator) {
        return Line.to(simulator)
                .onCall("ivr", call -> {
                    call.answer();
                    try {
                        call.play(tts("Hello.")).await();
                    } catch (CommandException e) {
                        failures.add(e);
                        throw e;
                    }
                })
                .build()
                .start();
    }

    private static void push(RelaySimulator simulator, String blob) {
        simulator
                .awaitSession()
                .sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"" + blob.hashCode()
                        + "\",\"method\":\"signalwire.event\",\"params\":{\"event_type\":"
                        + "\"signalwire.authorization.state\",\"params\":{\"authorization_state\":\"" + blob + "\"}}}");
    }

    @Test
    void aWrongTokenThatTheServerEchoesStaysHidden() {
        try (RelaySimulator simulator =
                RelaySimulator.builder().account(PROJECT, TOKEN).start()) {
            simulator.faults().refuseAuthentication("who is " + PROJECT + " with " + WRONG_TOKEN + "?");
            RelayClient client = Line.to(simulator)
                    .token(WRONG_TOKEN)
                    .reconnect(r -> r.initialDelay(ofMillis(1)).maxDelay(ofMillis(5)))
                    .build();
            try (client) {
                client.start();
                client.awaitClosed();
            } catch (AuthenticationException e) {
                failures.add(e);
            }
            Throwable failure = Watched.next(failures);
            assertThat(failure).hasMessageContaining("who is ***");
            String lastFailure =
                    client.lastFailure().map(SecretsInLogsTest::stack).orElseThrow();
            hidden(log.text() + stack(failure) + lastFailure + client, List.of(PROJECT, WRONG_TOKEN, TOKEN));
        }
    }

    @Test
    @SuppressWarnings("try") // The end is part of what is tested.
    void aJwtStaysHidden() {
        try (RelaySimulator simulator =
                        RelaySimulator.builder().jwtAccount(PROJECT, JWT).start();
                RelayClient client = RelayClient.builder()
                        .jwtToken(JWT)
                        .uri(URI.create(simulator.url()))
                        .onCall("ivr", call -> {})
                        .build()
                        .start()) {
            simulator.awaitSubscribed("ivr");
            simulator.awaitSession().sendRaw("{\"id\":\"nobody\",\"error\":\"bad " + JWT + "\"}");
            simulator.call("ivr", Line.CALLER, Line.OFFICE);
            client.close();
            hidden(log.text() + client, List.of(JWT));
        }
    }

    private static void hidden(String text, List<String> secrets) {
        assertThat(secrets).allSatisfy(secret -> assertThat(text).doesNotContain(secret));
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
