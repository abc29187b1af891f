package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.error.AuthenticationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Protocol page 2: how a session is sought, lost and sought again. */
class ConnectingTest {

    @Test
    void nothingIsSentBeforeTheSignInIsAnswered() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        test.command("early");
        test.server.latest().open();
        test.command("later");
        assertThat(test.server.latest().methods()).containsExactly("signalwire.connect");
        test.server.latest().answer("signalwire.connect", "{\"protocol\":\"p\"}");
        assertThat(test.server.latest().commands()).containsExactly("early", "later");
    }

    @Test
    void theDelayDoublesFromOneSecondToThirty() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
            int before = test.server.attempts();
            test.server.latest().fail("refused");
            test.seconds(seconds - 0.001);
            assertThat(test.server.attempts()).isEqualTo(before);
            test.seconds(0.001);
            assertThat(test.server.attempts()).isEqualTo(before + 1);
        }
    }

    @Test
    void aSessionThatDidNotHoldLetsTheDelayGrow() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().drop("closed at once");
        test.seconds(1);
        test.server.accept().drop("closed at once again");
        test.seconds(1.999);
        assertThat(test.server.attempts()).isEqualTo(2);
        test.seconds(0.001);
        FakeSocket third = test.server.accept();
        test.seconds(5);
        third.drop("after it held");
        test.seconds(1);
        assertThat(test.server.attempts()).isEqualTo(4);
    }

    @Test
    void aSignInWithoutAnAnswerIsRetriedForEver() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        for (int i = 1; i <= 10; i++) {
            test.server.latest().open();
            test.seconds(10.3);
            assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
            assertThat(test.server.latest().isOver()).isTrue();
            test.seconds(30);
            assertThat(test.server.attempts()).isEqualTo(i + 1);
        }
    }

    @Test
    void threeRefusalsBeforeAnySuccessAreFinalWithTheServersWords() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        test.server.refuse("no such project");
        test.seconds(1);
        test.server.refuse("no such project");
        test.seconds(2);
        test.command("waiting");
        test.server.refuse("no such project");
        test.seconds(600);
        assertThat(test.server.attempts()).isEqualTo(3);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.FAILED);
        assertThat(test.connection.lastFailure())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("no such project");
        ConnectionChange last = test.changes.get(test.changes.size() - 1);
        assertThat(last.after()).isEqualTo(ConnectionState.FAILED);
        assertThat(last.attempt()).isEqualTo(3);
        assertThat(last.cause()).get().isSameAs(test.connection.lastFailure());
        assertThat(test.outcomes).singleElement().asString().contains("waiting AuthenticationException");
        assertThat(test.connection.closed().isDone()).isTrue();
    }

    @Test
    void afterASuccessRefusalsAreRetried() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.server.latest().drop("gone");
        for (int i = 0; i < 10; i++) {
            test.seconds(30);
            test.server.refuse("not now");
        }
        test.seconds(30);
        test.server.accept();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        assertThat(test.connection.lastFailure()).isNull();
    }

    @Test
    void credentialsAreAskedForAtEachAttempt() {
        AtomicInteger asked = new AtomicInteger();
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.credentials = () -> Credentials.jwt("jwt-" + asked.incrementAndGet());
        test.connection.start();
        test.server.accept().drop("gone");
        test.seconds(1);
        FakeSocket second = test.server.accept();
        assertThat(second.connect().params("authentication").text("jwt_token")).isEqualTo("jwt-2");
    }

    @Test
    void aSupplierThatFailsIsAskedAgain() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.credentials = () -> {
            throw new IllegalStateException("vault is sealed");
        };
        test.connection.start();
        assertThat(test.connection.lastFailure()).hasMessageContaining("vault is sealed");
        test.credentials = () -> Credentials.token("project-1", "token-1");
        test.seconds(1);
        test.server.accept();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aSupplierThatNeverReturnsIsNotTheEnd() {
        List<Runnable> threads = new ArrayList<>();
        ConnectionUnderTest test = new ConnectionUnderTest(OfflineQueueSettings.DEFAULTS, threads::add);
        test.connection.start();
        test.seconds(40);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
        test.seconds(1);
        assertThat(threads).hasSize(2);
        threads.get(0).run();
        assertThat(test.server.attempts()).isZero();
        threads.get(1).run();
        test.server.accept();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aThreadThatCannotBeStartedIsAFailureLikeAnyOther() {
        AtomicInteger tries = new AtomicInteger();
        ConnectionUnderTest test = new ConnectionUnderTest(OfflineQueueSettings.DEFAULTS, task -> {
            if (tries.getAndIncrement() == 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            task.run();
        });
        test.connection.start();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.WAITING);
        test.seconds(1);
        test.server.accept();
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void anAbandonedHandshakeThatSucceedsLateIsClosed() {
        ConnectionUnderTest test = new ConnectionUnderTest();
        test.connection.start();
        FakeSocket first = test.server.latest();
        test.seconds(40);
        assertThat(first.attempt()).isCancelled();
        first.openLate();
        assertThat(first.isOver()).isTrue();
        assertThat(first.methods()).isEmpty();
    }

    @Test
    void anOldSocketsLateWordsChangeNothing() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket old = test.server.latest();
        test.command("caught");
        old.drop("gone");
        test.seconds(1);
        FakeSocket current = test.server.accept();
        test.command("new");
        int changes = test.changes.size();
        old.answer("calling.play", "{\"code\":\"200\"}");
        old.asks("signalwire.event", "{\"event_type\":\"calling.call.state\",\"params\":{}}");
        old.asks("signalwire.disconnect", "{\"restart\":true}");
        old.drop("said again");
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
        assertThat(test.changes).hasSize(changes);
        assertThat(test.events).isEmpty();
        assertThat(test.outcomes).singleElement().asString().startsWith("caught ConnectionException");
        current.drop("gone");
        test.seconds(2);
        assertThat(test.server.accept().connect().text("protocol")).isEqualTo("session-1");
    }

    @Test
    void thereIsOneAttemptAtATime() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        FakeSocket first = test.server.latest();
        first.asks("signalwire.disconnect", "{}");
        first.asks("signalwire.disconnect", "{}");
        first.drop("as announced");
        first.drop("once more");
        test.seconds(39);
        assertThat(test.server.attempts()).isEqualTo(2);
    }

    @Test
    void listenersAreToldTheAttemptTheCauseAndTheLengthOfTheGap() {
        ConnectionUnderTest test = ConnectionUnderTest.ready();
        test.changes.clear();
        test.server.latest().drop("pulled");
        test.seconds(1);
        test.server.latest().fail("refused");
        test.seconds(2);
        test.server.accept();
        assertThat(test.changes.stream().map(ConnectionChange::after))
                .containsExactly(
                        ConnectionState.WAITING,
                        ConnectionState.CONNECTING,
                        ConnectionState.WAITING,
                        ConnectionState.CONNECTING,
                        ConnectionState.AUTHENTICATING,
                        ConnectionState.READY);
        assertThat(test.changes.stream().map(ConnectionChange::attempt)).containsExactly(0, 1, 1, 2, 2, 2);
        assertThat(test.changes.get(0).cause()).get().asString().contains("pulled");
        ConnectionChange.Gap gap = test.changes.get(5).gap();
        assertThat(gap.length()).isEqualTo(Duration.ofSeconds(3));
        assertThat(gap.keptCalls()).containsExactly("c1");
        assertThat(gap.lostCalls()).isEmpty();
    }
}
