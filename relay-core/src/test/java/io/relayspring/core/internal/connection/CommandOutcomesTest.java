package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an observer is shown of commands: one word for each outcome, so that ordinary telephony is no refusal. */
class CommandOutcomesTest {

    private final ConnectionUnderTest test = ConnectionUnderTest.ready();

    @ParameterizedTest
    @CsvSource({"200, ok", "404, gone", "410, gone", "404.0, gone", "409, refused", "500, refused"})
    void theServersCodeDecides(String code, String outcome) {
        test.command("one");
        test.server.latest().answer("calling.play", "{\"code\":\"" + code + "\"}");
        assertThat(test.completed).containsExactly("signalwire.connect ok", "calling.play " + outcome);
    }

    @Test
    void withoutAnAnswerItIsATimeout() {
        test.command("one");
        test.seconds(11);
        assertThat(test.completed).contains("calling.play timeout");
    }

    @Test
    void aDialIsRefusedHoweverLateTheServerSaysSo() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        test.connection.send(test.dial("one", wanted::get));
        seconds(60);
        assertThat(test.outcomes).isEmpty();
        test.server.latest().answer("calling.dial", "{\"code\":\"402\",\"message\":\"no credit\"}");
        assertThat(test.outcomes).singleElement().asString().contains("CommandException", "402");
        assertThat(test.completed).containsOnlyOnce("calling.dial refused").doesNotContain("calling.dial timeout");
    }

    @Test
    void theAnswerToADialThatIsOverIsWaitedForNoLongerThanAnyOther() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        test.connection.send(test.dial("one", wanted::get));
        seconds(60);
        wanted.set(false);
        seconds(1);
        assertThat(test.completed).containsOnlyOnce("calling.dial timeout");
        test.server.latest().answer("calling.dial", "{\"code\":\"402\",\"message\":\"no credit\"}");
        assertThat(test.outcomes).isEmpty();
    }

    /** The socket is healthy all the while. */
    private void seconds(int seconds) {
        for (int second = 0; second < seconds; second++) {
            test.seconds(1);
            if (!test.server.latest().requests("signalwire.ping").isEmpty()) {
                test.server.latest().answer("signalwire.ping", "{}");
            }
        }
    }

    @Test
    void whatTheSocketTakesWithItIsLostButForWhatIsSentAgain() {
        test.command("one");
        test.hangup("two");
        test.server.latest().drop("gone");
        assertThat(test.completed).containsExactly("signalwire.connect ok", "calling.play lost");
    }
}
