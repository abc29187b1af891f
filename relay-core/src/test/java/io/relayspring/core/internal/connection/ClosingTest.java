package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.internal.transport.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end, and what another thread does at the same moment. */
class ClosingTest {

    private static final class OpenStill implements Channel {

        final List<String> sent = new ArrayList<>();

        @Override
        public void send(String text) {
            sent.add(text);
        }

        @Override
        public void close(String reason) {}

        @Override
        public void abort(String reason) {}
    }

    @Test
    void aDialThatIsWrittenAsTheClientClosesHasAnOutcome() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        OpenStill channel = new OpenStill();
        Socket socket = new Socket(test.connection, 0);
        socket.onOpen(channel);
        Heartbeat heartbeat = new Heartbeat(HeartbeatSettings.DEFAULTS, test.timers, reply -> {}, why -> {});
        Ready stateThatWasReadBefore = new Ready(test.connection, socket, heartbeat);
        test.connection.close();
        stateThatWasReadBefore.send(test.dial("late"));
        assertThat(channel.sent).hasSize(1);
        assertThat(test.outcomes).singleElement().asString().contains("late ConnectionException", "closed");
    }
}
