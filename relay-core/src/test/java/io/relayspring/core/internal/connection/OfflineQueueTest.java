package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.OfflineQueueSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Protocol page 2: what waits while there is no session, and what a loss does to what was under way. */
class OfflineQueueTest {

    @Test
    void hangUpsGoFirstAndTheRestInTheOrderGiven() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().drop("gone");
        test.command("first");
        test.hangup("hang-up");
        test.command("second");
        test.seconds(1);
        assertThat(test.server.accept().commands()).containsExactly("hang-up", "first", "second");
    }

    @Test
    void theNumberIsBoundedButNeverForHangUps() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        IntStream.range(0, 501).forEach(i -> test.command("c" + i));
        assertThat(test.outcomes).singleElement().asString().contains("c500 ConnectionException");
        IntStream.range(0, 1000).forEach(i -> test.hangup("h" + i));
        assertThat(test.outcomes).hasSize(1);
        FakeSocket socket = test.server.accept();
        assertThat(socket.commands()).hasSize(1500);
        assertThat(socket.commands().subList(998, 1002)).containsExactly("h998", "h999", "c0", "c1");
    }

    @Test
    void theAgeIsBoundedButNotThatOfHangUps() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().drop("gone");
        test.command("old");
        test.hangup("hang-up");
        test.seconds(29);
        test.command("young");
        test.seconds(1.3);
        assertThat(test.outcomes).singleElement().asString().contains("old ConnectionException");
        test.seconds(9);
        assertThat(test.server.accept().commands()).containsExactly("hang-up", "young");
    }

    @Test
    void whatNobodyWantsAnyMoreIsTakenOutAndMakesRoom() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        ConnectionUnderTest test =
                new ConnectionUnderTest(new OfflineQueueSettings(2, Duration.ofSeconds(30)), Runnable::run);
        test.connection.start();
        test.command("given up", wanted::get);
        test.command("kept");
        wanted.set(false);
        test.command("fits");
        assertThat(test.outcomes).singleElement().asString().contains("given up ConnectionException");
        assertThat(test.server.accept().commands()).containsExactly("kept", "fits");
    }

    @Test
    void whatWasGivenUpBeforeTheSessionCameIsNotSent() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        test.command("given up", wanted::get);
        wanted.set(false);
        assertThat(test.server.accept().commands()).isEmpty();
        assertThat(test.outcomes).singleElement().asString().contains("was not sent");
    }

    @Test
    void aLossFailsWhatIsUnderWayAndSendsHangUpsAgainTheOldestFirst() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.command("command");
        for (String name : new String[] {"h1", "h2", "h3"}) {
            test.hangup(name);
            test.seconds(0.1);
        }
        test.server.latest().drop("pulled");
        assertThat(test.outcomes).singleElement().asString().contains("command ConnectionException", "pulled");
        test.seconds(1);
        FakeSocket next = test.server.accept();
        assertThat(next.commands()).containsExactly("h1", "h2", "h3");
        next.refuse("calling.end", 404, "no such call");
        assertThat(test.outcomes.get(1)).startsWith("h3 CommandException");
    }

    @Test
    void aHangUpOnADeadSocketDoesNotFailBeforeTheSocketIsFoundDead() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.hangup("hang-up");
        test.seconds(39);
        assertThat(test.outcomes).isEmpty();
        test.seconds(3);
        assertThat(test.server.accept().commands()).containsExactly("hang-up");
    }

    @Test
    void aHangUpThatAHealthyServerNeverAnswersFailsInTheEnd() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.hangup("hang-up");
        for (int i = 0; i < 41; i++) {
            test.seconds(1);
            if (!test.server.latest().requests("signalwire.ping").isEmpty()) {
                test.server.latest().answer("signalwire.ping", "{}");
            }
        }
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        assertThat(test.outcomes).singleElement().asString().contains("hang-up ConnectionException");
    }

    @Test
    void aServerThatDoesNotReadFailsCommandsButHangUpsAreTriedAgain() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket socket = test.server.latest();
        socket.full(true);
        test.command("command");
        IntStream.range(0, 100).forEach(i -> test.hangup("h" + i));
        assertThat(test.outcomes).singleElement().asString().contains("command", "does not read");
        test.seconds(1);
        assertThat(socket.commands()).isEmpty();
        socket.full(false);
        test.seconds(0.1);
        assertThat(socket.commands()).hasSize(100).startsWith("h0", "h1").endsWith("h99");
        assertThat(test.server.attempts()).isEqualTo(1);
    }

    @Test
    void anEngineThatThrowsAnythingElseFailsTheCommandAndNotItsSender() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().breakDown();
        test.command("command");
        test.hangup("hang-up");
        assertThat(test.outcomes).singleElement().asString().contains("command ConnectionException", "broken");
        test.server.latest().asks("signalwire.event", "{\"event_type\":\"x\",\"params\":{}}");
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
        test.seconds(1);
        assertThat(test.server.accept().commands()).containsExactly("hang-up");
    }

    @Test
    void aHangUpThatFoundTheOutboxFullGoesToTheNextSession() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().full(true);
        test.hangup("hang-up");
        test.server.latest().drop("gone");
        test.seconds(1);
        assertThat(test.server.accept().commands()).containsExactly("hang-up");
        test.seconds(5);
        assertThat(test.server.latest().commands()).containsExactly("hang-up");
    }

    @Test
    void eachThatTheEndSettlesHasAnExceptionOfItsOwn() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.command("under way");
        test.server.latest().full(true);
        test.hangup("kept");
        test.connection.close();
        test.command("too late");
        test.command("too late as well");
        assertThat(test.failures).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theEndSettlesWhatIsUnderWayAndWhatWaits() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.command("under way");
        test.hangup("hang-up");
        test.server.latest().full(true);
        test.hangup("kept");
        test.connection.close();
        test.connection.close();
        test.command("too late");
        test.hangup("too late as well");
        assertThat(test.outcomes).hasSize(5).allMatch(outcome -> outcome.contains("the client is closed"));
        test.seconds(60);
        assertThat(test.outcomes).hasSize(5);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.CLOSED);
    }
}
