package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import org.junit.jupiter.api.Test;

/** A context that the server does not answer to, on a socket that is well, is not left silent. */
class SilentContextTest {

    @Test
    void itIsAskedForUntilTheServerAnswers() throws InterruptedException {
        try (Line line = Line.open(b -> b.requestTimeout(ofMillis(200)))) {
            ActiveFault silent = line.faults().neverAnswer(RelayMethod.SIGNALWIRE_RECEIVE);
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> line.client.receive("office").await(ofSeconds(10)))
                    .withMessageContaining("no answer");
            assertThat(line.client.unansweredContexts()).containsExactly("office");
            line.simulator.awaitFrames(RelayMethod.SIGNALWIRE_RECEIVE, 3);
            assertThat(line.client.unansweredContexts()).containsExactly("office");
            silent.release();
            awaitAnswered(line);
            assertThat(line.client.unansweredContexts()).isEmpty();
            assertThat(line.client.refusedContexts()).isEmpty();
            assertThat(line.client.reconnects()).isZero();
        }
    }

    /** Changes of contexts have their turns: an answer to one makes the rest be asked for before what is wanted later. */
    private static void awaitAnswered(Line line) {
        line.client.receive("sales").await(ofSeconds(10));
        line.client.receive("support").await(ofSeconds(10));
    }
}
