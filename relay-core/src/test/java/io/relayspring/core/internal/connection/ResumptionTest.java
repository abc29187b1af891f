package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.params.Params;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protocol page 2: what of a session outlives its socket. */
class ResumptionTest {

    private static final String BLOB =
            "{\"event_type\":\"signalwire.authorization.state\",\"params\":" + "{\"authorization_state\":\"%s\"}}";

    @Test
    void theProtocolAndTheNewestBlobAreSentBack() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        FakeSocket first = test.server.accept();
        assertThat(first.connect().has("protocol")).isFalse();
        assertThat(first.connect().has("authorization_state")).isFalse();
        first.asks("signalwire.event", BLOB.formatted("blob-1"));
        first.asks("signalwire.event", BLOB.formatted("blob-2"));
        first.drop("gone");
        test.seconds(1);
        Params second = test.server.accept().connect();
        assertThat(second.text("protocol")).isEqualTo("session-1");
        assertThat(second.text("authorization_state")).isEqualTo("blob-2");
        assertThat(second.params("authentication").text("token")).isEqualTo("token-1");
    }

    @Test
    void aBlobThatOvertakesTheAnswerToTheSignInIsTheNewest() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().asks("signalwire.event", BLOB.formatted("blob-1"));
        test.server.latest().drop("gone");
        test.seconds(1);
        FakeSocket second = test.server.latest();
        second.open();
        second.asks("signalwire.event", BLOB.formatted("blob-2"));
        second.answer("signalwire.connect", "{\"protocol\":\"session-1\"}");
        second.drop("gone again");
        test.seconds(2);
        assertThat(test.server.accept().connect().text("authorization_state")).isEqualTo("blob-2");
    }

    @Test
    void aRestartForgetsBothAndTheCallsAreLost() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket first = test.server.latest();
        first.asks("signalwire.event", BLOB.formatted("blob-1"));
        first.asks("signalwire.disconnect", "{\"restart\":true}");
        first.asks("signalwire.event", BLOB.formatted("blob-2"));
        first.drop("as announced");
        test.seconds(1);
        Params second = test.server
                .accept("{\"protocol\":\"session-2\",\"session_restored\":false}")
                .connect();
        assertThat(second.has("protocol")).isFalse();
        assertThat(second.has("authorization_state")).isFalse();
        assertThat(lastChange(test).gap().lostCalls()).containsExactly("c1");
        assertThat(lastChange(test).gap().keptCalls()).isEmpty();
    }

    @Test
    void aDisconnectWithoutRestartResumes() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().asks("signalwire.disconnect", "{}");
        test.server.latest().drop("as announced");
        test.seconds(1);
        assertThat(test.server.accept().connect().text("protocol")).isEqualTo("session-1");
        assertThat(lastChange(test).gap().keptCalls()).containsExactly("c1");
    }

    @Test
    void aServerThatRepeatsItsDisconnectIsNotWaitedForAnyLonger() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket first = test.server.latest();
        int seconds = (int) ConnectionSettings.DEFAULT_CONNECT_TIMEOUT.toSeconds();
        for (int second = 0; second <= seconds; second++) {
            first.asks("signalwire.disconnect", "{}");
            test.seconds(1);
        }
        assertThat(first.isOver()).isTrue();
        assertThat(test.server.attempts()).isEqualTo(2);
    }

    @Test
    void theServersWordOnTheSessionCountsElseItsName() {
        ServerSession session = new ServerSession("s", "");
        assertThat(session.isRestoredBy(Params.parse("{\"protocol\":\"s\",\"session_restored\":false}")))
                .isFalse();
        assertThat(session.isRestoredBy(Params.parse("{\"protocol\":\"s\"}"))).isTrue();
        assertThat(session.isRestoredBy(Params.parse("{\"protocol\":\"t\"}"))).isFalse();
        assertThat(session.isRestoredBy(Params.parse("{}"))).isTrue();
        assertThat(ServerSession.NONE.isRestoredBy(Params.parse("{\"protocol\":\"s\",\"session_restored\":true}")))
                .isFalse();
    }

    @Test
    void aRefusedBlobIsNotSentAgain() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().asks("signalwire.event", BLOB.formatted("stale"));
        test.server.latest().drop("gone");
        test.seconds(1);
        test.server.refuse("expired");
        test.seconds(2);
        Params third = test.server.accept().connect();
        assertThat(third.has("authorization_state")).isFalse();
        assertThat(third.text("protocol")).isEqualTo("session-1");
    }

    @Test
    void aSessionThatIsRefusedAgainAndAgainIsNotAskedForForEver() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().drop("gone");
        for (int refusal = 1; refusal <= 5; refusal++) {
            awaitAttempt(test);
            assertThat(test.server.refuse("not that session").connect().text("protocol"))
                    .isEqualTo("session-1");
        }
        awaitAttempt(test);
        FakeSocket fresh = test.server.accept("{\"protocol\":\"session-2\"}");
        assertThat(fresh.connect().has("protocol")).isFalse();
        assertThat(lastChange(test).after()).isEqualTo(ConnectionState.READY);
        assertThat(lastChange(test).gap().lostCalls()).containsExactly("c1");
    }

    @Test
    void refusalsBeforeASuccessDoNotCountAfterIt() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        for (int round = 1; round <= 2; round++) {
            test.server.latest().drop("gone");
            for (int refusal = 1; refusal <= 4; refusal++) {
                awaitAttempt(test);
                test.server.refuse("not now");
            }
            awaitAttempt(test);
            assertThat(test.server.accept().connect().text("protocol")).isEqualTo("session-1");
        }
    }

    private static void awaitAttempt(ConnectionUnderTest test) {
        FakeSocket before = test.server.latest();
        for (int second = 1; second <= 30 && test.server.latest() == before; second++) {
            test.seconds(1);
        }
        assertThat(test.server.latest()).isNotSameAs(before);
    }

    @Test
    void everySessionIsAskedForAllContextsThatAreWanted() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.contexts.receive(List.of("configured", "unwanted"));
        test.contexts.handled("handled");
        test.connection.start();
        assertThat(test.server.accept().connect().texts("contexts"))
                .containsExactlyInAnyOrder("configured", "unwanted", "handled");
        test.contexts.receive(List.of("added"));
        test.contexts.unreceive(List.of("unwanted"));
        test.server.latest().drop("gone");
        test.seconds(1);
        assertThat(test.server.accept().connect().texts("contexts"))
                .containsExactlyInAnyOrder("configured", "handled", "added");
    }

    @Test
    void whileDrainingASessionIsSoughtAgainButNoContexts() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.contexts.receive(List.of("office"));
        test.connection.start();
        test.server.accept();
        test.connection.drain();
        test.server.latest().drop("gone");
        test.hangup("hang-up");
        test.connection.hurry();
        FakeSocket second = test.server.accept();
        assertThat(second.connect().has("contexts")).isFalse();
        assertThat(second.commands()).containsExactly("hang-up");
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.DRAINING);
    }

    private static ConnectionChange lastChange(ConnectionUnderTest test) {
        return test.changes.get(test.changes.size() - 1);
    }
}
