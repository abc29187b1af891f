package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatTheSocketTakesWithItIsLostButForWhatIsSentAgain() {
        test.command("one");
        test.hangup("two");
        test.server.latest().drop("gone");
        assertThat(test.completed).containsExactly("signalwire.connect ok", "calling.play lost");
    }
}
