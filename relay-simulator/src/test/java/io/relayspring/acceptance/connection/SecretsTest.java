package io.relayspring.acceptance.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedSession;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No secret is shown, however the server brings it up. */
class SecretsTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    @Test
    void aSessionAtTraceShowsNoSecret() throws InterruptedException {
        try (CapturedLog log = CapturedLog.of("io.relayspring.core");
                Line line = Line.open(b -> b.onCall("office", offered::add))) {
            String token = line.simulator.token();
            String project = line.simulator.project();
            SimulatedSession session = line.simulator.awaitSession();
            String protocol = session.protocol();
            session.sendRaw("no JSON but " + token);
            session.sendRaw("[\"" + project + "\"]");
            session.sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"" + token + "\",\"params\":{}}");
            session.sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{\"note\":\"" + project + "\"}}");
            line.faults()
                    .refuse(RelayMethod.CALLING_ANSWER, "500", "while asking for " + token + " of " + project)
                    .times(1);
            line.ring();
            Call call = offered.poll(10, TimeUnit.SECONDS);
            RelayException refusal = failure(call);
            line.faults()
                    .refuseAuthentication("token " + token + " is not of " + project)
                    .times(1);
            line.faults().dropAll();
            line.awaitReady();

            assertThat(refusal.toString()).contains("***").doesNotContain(token, project);
            assertThat(log.lines()).isNotEmpty();
            assertThat(String.join("\n", log.lines()))
                    .contains("signalwire.connect")
                    .doesNotContain(token)
                    .doesNotContain(project)
                    .doesNotContain(protocol)
                    .doesNotContain("\"as:");
            assertThat(line.client.toString()).doesNotContain(token, project);
            assertThat(line.simulator.journal().toString()).doesNotContain(token, project);
        }
    }

    @Test
    void aRefusalIsToldWithoutTheCredentialsItNames() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b)) {
            String token = line.simulator.token();
            line.faults().refuseAuthentication("token " + token + " is unknown");
            line.client.start();
            ConnectionChange failed = line.changes.await(ConnectionState.FAILED);
            assertThat(failed.toString()).contains("is unknown").doesNotContain(token);
            assertThat(line.client.lastFailure()).get().asString().doesNotContain(token);
        }
    }

    private static RelayException failure(Call call) {
        try {
            call.answer().await(Duration.ofSeconds(10));
        } catch (RelayException e) {
            return e;
        }
        throw new AssertionError("the answer was not refused");
    }
}
