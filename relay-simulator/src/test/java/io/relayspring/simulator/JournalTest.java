package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Violation;
import org.junit.jupiter.api.Test;

/** What the simulator remembers, and what it never shows. */
class JournalTest extends SimulatorTest {

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.account("project-secret", "token-secret").journalSize(6);
    }

    @Test
    void secretsAreMaskedWhateverFieldTheyTurnUpIn() {
        BareClient client = signedIn();
        client.request("signalwire.ping", "{\"payload\":\"it is token-secret\",\"timestamp\":{\"password\":\"p\"}}");
        client.send("calling.project-secret", "{\"call_id\":\"token-secret\"}");
        simulator.awaitViolation("Only the protocol's methods are called");
        assertThat(simulator.journal().toString())
                .doesNotContain("project-secret")
                .doesNotContain("token-secret")
                .contains("it is ***");
        assertThat(simulator.violations().toString())
                .doesNotContain("project-secret")
                .doesNotContain("token-secret");
        JournalEntry connect = simulator.journal(RelayMethod.SIGNALWIRE_CONNECT).get(0);
        assertThat(connect.at("authentication.token")).isEqualTo("***");
        assertThat(connect.at("version.major")).isEqualTo(2);
        assertThat(connect.at("nobody.there")).isNull();
    }

    @Test
    void theAuthorizationStateIsMaskedByItsNameAndByItsValue() {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, ",\"authorization_state\":\"as:of-another-day\"");
        String state = client.authorizationState();
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_CONNECT).get(0).at("authorization_state"))
                .isEqualTo("***");
        client.request("signalwire.ping", "{\"payload\":\"it is " + state + "\"}");
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_PING).get(0).at("payload"))
                .isEqualTo("it is ***");
        client.request("calling." + state, "{}");
        assertThat(simulator.violations()).extracting(Violation::what).containsExactly("Sent calling.***");
        assertThat(simulator.journal().toString()).doesNotContain(state);
    }

    @Test
    void thePasswordForAPostPromptIsMasked() {
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.ai", ",\"post_prompt_auth_password\":\"open sesame\",\"unlisted\":\"open sesame\"");
        assertThat(simulator.journal(RelayMethod.CALLING_AI).get(0).at("post_prompt_auth_password"))
                .isEqualTo("***");
        assertThat(simulator.violations()).extracting(Violation::what).containsExactly("calling.ai: params.unlisted");
        assertThat(call.error("calling.ai", ",\"control_id\":\"k\",\"post_prompt_auth_password\":[\"open sesame\"]"))
                .isEqualTo(-32602);
        assertThat(simulator.violations().toString()).doesNotContain("sesame");
    }

    @Test
    void acknowledgementsAreJournalledUnderWhatTheyAnswer() {
        signedIn();
        simulator.awaitSession().awaitAcknowledged();
        assertThat(simulator.journal())
                .filteredOn(entry -> entry.kind() == JournalEntry.Kind.ANSWER)
                .singleElement()
                .satisfies(entry -> assertThat(entry.method()).isEqualTo("signalwire.event"));
    }

    @Test
    void onlyTheLatestFramesAreKept() {
        BareClient client = signedIn();
        for (int i = 0; i < 10; i++) {
            client.request("signalwire.ping", "{\"payload\":\"" + i + "\"}");
        }
        assertThat(simulator.journal()).hasSize(6);
        assertThat(simulator.journal().get(5).at("payload")).isEqualTo("9");
        simulator.reset();
        assertThat(simulator.journal()).isEmpty();
    }

    @Test
    void aPatientTestWaitsForFrames() {
        BareClient client = signedIn();
        client.send("signalwire.receive", "{\"contexts\":[\"a\"]}");
        client.send("signalwire.receive", "{\"contexts\":[\"b\"]}");
        assertThat(simulator
                        .awaitFrames(RelayMethod.SIGNALWIRE_RECEIVE, 2)
                        .get(1)
                        .at("contexts.0"))
                .isEqualTo("b");
    }
}
