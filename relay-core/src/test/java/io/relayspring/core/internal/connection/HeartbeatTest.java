package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.OfflineQueueSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Protocol page 2: how a dead socket is found, and a living one kept. */
class HeartbeatTest {

    private static final String PING = "signalwire.ping";

    @Test
    void aSocketThatFallsSilentIsGivenUpWithin45Seconds() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        test.seconds(20);
        socket.answer(PING, "{}");
        test.seconds(14.999);
        assertThat(socket.requests(PING)).hasSize(1);
        test.seconds(0.001);
        assertThat(socket.requests(PING)).hasSize(2);
        test.seconds(29.999);
        assertThat(socket.requests(PING)).hasSize(4);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        test.seconds(0.001);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
        assertThat(socket.isOver()).isTrue();
        assertThat(test.connection.lastFailure()).hasMessageContaining("no answer to 3 pings");
    }

    @Test
    void aServerThatAnswersPingsLaterThanACommandMayTakeIsAlive() {
        ConnectionUnderTest test =
                new ConnectionUnderTest(OfflineQueueSettings.DEFAULTS, Runnable::run, Duration.ofSeconds(2));
        test.connection.start();
        FakeSocket socket = test.server.accept();
        int answered = 0;
        for (int i = 0; i < 120; i++) {
            test.seconds(1);
            if (i % 3 == 2 && socket.requests(PING).size() > answered) {
                answered = socket.requests(PING).size();
                test.seconds(3);
                socket.answer(PING, "{}");
            }
        }
        assertThat(answered).isGreaterThan(3);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aBusySocketIsPingedEvery30Seconds() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        for (int minute = 0; minute < 10; minute++) {
            for (int part = 0; part < 6; part++) {
                test.seconds(5);
                socket.asks(PING, "{}");
            }
            test.seconds(0.001);
            assertThat(socket.requests(PING)).hasSize(minute + 1);
            socket.answer(PING, "{}");
        }
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void pingsOfTheWebSocketCountAsHeard() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        for (int i = 0; i < 4; i++) {
            socket.signals();
            test.seconds(7);
        }
        assertThat(socket.requests(PING)).isEmpty();
        test.seconds(2.001);
        assertThat(socket.requests(PING)).hasSize(1);
    }

    @Test
    void theServersPingsAreAnsweredButProveOneDirectionOnly() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        for (int i = 0; i < 12; i++) {
            socket.asks(PING, "{\"timestamp\":12.5}");
            test.seconds(5);
        }
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
    }

    @Test
    void aRequestWithoutAnswerFailsAloneAndAsksWhetherTheServerIsThere() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        test.command("silent");
        test.seconds(9.999);
        test.command("healthy");
        socket.answer("calling.play", "{\"code\":\"200\"}");
        assertThat(socket.requests(PING)).isEmpty();
        test.seconds(0.5);
        assertThat(test.outcomes.get(0)).isEqualTo("healthy ok");
        assertThat(test.outcomes.get(1)).contains("silent ConnectionException").contains("10000 ms");
        assertThat(socket.requests(PING)).hasSize(1);
        socket.answer(PING, "{}");
        for (int i = 0; i < 10; i++) {
            test.seconds(14);
            test.command("next");
            socket.answer("calling.play", "{\"code\":\"200\"}");
        }
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        assertThat(test.server.attempts()).isEqualTo(1);
    }

    @Test
    void anyAnswerProvesThatTheSocketLivesThoughPingsAreLost() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        for (int i = 0; i < 60; i++) {
            test.seconds(5);
            test.command("command");
            socket.answer("calling.play", "{\"code\":\"200\"}");
        }
        assertThat(socket.requests(PING)).isNotEmpty();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aServerThatAnnouncesItsCloseAndDoesNotIsNotWaitedForForEver() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().asks("signalwire.disconnect", "{\"restart\":false}");
        test.seconds(9.999);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        test.seconds(0.001);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
    }
}
