package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences about faxes, payments, queues and bound keys. */
class ServiceSentencesTest extends SentenceCase {

    private static final String CONNECTOR = ",\"payment_connector_url\":\"https://example.com/p\"";

    private CallScript caller;
    private BareCall program;

    @BeforeEach
    void answer() {
        BareClient client = signedIn("ivr");
        caller = simulator.caller("+15551230001").rings("ivr");
        program = new BareCall(client, caller.call());
        program.request("calling.answer", "");
    }

    private void ends(String type, String where, String word) {
        assertThat(program.client()
                        .await(
                                word,
                                frame -> frame.at("/params/event_type")
                                                .asString("")
                                                .equals(type)
                                        && frame.at("/params/params" + where)
                                                .asString("")
                                                .equals(word))
                        .has("params"))
                .isTrue();
    }

    @Test
    void whoIsAskedToPayPaysOrFailsTo() {
        program.start("calling.pay", CONNECTOR);
        caller.pays();
        ends("calling.call.pay", "/state", "finished");
        program.start("calling.pay", CONNECTOR);
        caller.failsToPay();
        ends("calling.call.pay", "/state", "error");
    }

    @Test
    void faxesHaveSoManyPages() {
        program.start("calling.receive_fax", "");
        caller.faxes(2);
        ends("calling.call.fax", "/fax/params/pages", "2");
        for (int pages : new int[] {0, 1001}) {
            assertThatThrownBy(() -> caller.faxes(pages))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 to 1000");
        }
    }

    @Test
    void whoWaitsInAQueueIsTakenFromIt() {
        program.start("calling.queue.enter", ",\"queue_name\":\"support\"");
        caller.isInQueue("support").isTakenFromQueue();
        ends("calling.call.queue", "/status", "dequeue");
        assertThatThrownBy(() -> caller.isInQueue("support")).isInstanceOf(AssertionError.class);
    }

    @Test
    void boundKeysArePressedAndWhatIsTranscribedIsSaid() {
        program.request("calling.bind_digit", ",\"digits\":\"*1\",\"bind_method\":\"calling.play\"");
        caller.presses("*1");
        program.start("calling.transcribe", "");
        caller.says("Two tickets.");
        assertThat(caller.toString()).contains("lead to calling.play", "Two tickets.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pays", "failsToPay", "faxes", "isInQueue", "isTakenFromQueue"})
    void whatDoesNotComeTrueIsToldAbout(String sentence) {
        Consumer<CallScript> said = script -> {
            switch (sentence) {
                case "pays" -> script.pays();
                case "failsToPay" -> script.failsToPay();
                case "faxes" -> script.faxes(1);
                case "isInQueue" -> script.isInQueue("support");
                default -> script.isTakenFromQueue();
            }
        };
        assertThatThrownBy(() -> said.accept(caller))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected: ");
    }
}
