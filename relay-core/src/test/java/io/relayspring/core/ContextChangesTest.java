package io.relayspring.core;

import static io.relayspring.core.vocabulary.RelayMethod.SIGNALWIRE_RECEIVE;
import static io.relayspring.core.vocabulary.RelayMethod.SIGNALWIRE_UNRECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.connection.Reminder;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A context that the server was asked for in vain would be silent for ever: it is asked again. */
class ContextChangesTest {

    private final Subscriptions contexts = new Subscriptions();
    private final TickingTimers timers = new TickingTimers();
    private final List<Request> requests = new ArrayList<>();
    private boolean ready = true;
    private boolean over;
    private final ContextChanges changes = new ContextChanges(
            contexts,
            new Dispatch(Runnable::run, Runnable::run),
            requests::add,
            () -> ready,
            () -> over,
            new Reminder(timers, ReconnectSettings.DEFAULTS.jitter(0)));

    private Pending<CommandResult> receive(String... names) {
        contexts.receive(List.of(names));
        return changes.send(SIGNALWIRE_RECEIVE, List.of(names));
    }

    private void unreceive(String name) {
        contexts.unreceive(List.of(name));
        changes.send(SIGNALWIRE_UNRECEIVE, List.of(name));
    }

    private void accept(int index) {
        requests.get(index).reply().accepted(Params.empty());
    }

    private void refuse(int index) {
        requests.get(index).reply().failed(new CommandException("signalwire.receive", "403", "not yours"));
    }

    private void lose(int index) {
        requests.get(index).reply().failed(new ConnectionException("signalwire.receive had no answer"));
    }

    private void seconds(int seconds) {
        timers.pass(Duration.ofSeconds(seconds));
    }

    private List<String> asked() {
        return requests.stream()
                .map(request -> request.method() + " " + request.params().texts("contexts"))
                .toList();
    }

    @Test
    void theServerIsAskedAgainLaterEachTimeUntilItAnswers() {
        Pending<CommandResult> office = receive("office");
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            lose(0);
            assertThat(log.warnings()).singleElement().asString().contains("office", "asked again");
        }
        assertThatThrownBy(office::await).isInstanceOf(ConnectionException.class);
        assertThat(contexts.unanswered()).containsExactly("office");
        assertThat(requests).hasSize(1);
        seconds(1);
        lose(1);
        seconds(1);
        assertThat(requests).hasSize(2);
        seconds(1);
        lose(2);
        seconds(4);
        accept(3);
        assertThat(contexts.unanswered()).isEmpty();
        seconds(300);
        assertThat(asked()).hasSize(4).containsOnly("signalwire.receive [office]");
    }

    @Test
    void aRefusalIsAnAnswer() {
        receive("office");
        lose(0);
        seconds(1);
        refuse(1);
        assertThat(contexts.unanswered()).isEmpty();
        assertThat(contexts.refused()).containsExactly("office");
        seconds(300);
        assertThat(requests).hasSize(2);
    }

    @Test
    void oneThatIsRefusedTakesNoOtherWithIt() {
        receive("office", "theirs", "sales");
        lose(0);
        seconds(1);
        accept(1);
        refuse(2);
        accept(3);
        assertThat(asked())
                .endsWith("signalwire.receive [office]", "signalwire.receive [theirs]", "signalwire.receive [sales]");
        assertThat(contexts.unanswered()).isEmpty();
        assertThat(contexts.refused()).containsExactly("theirs");
    }

    @Test
    void whatIsDroppedMeanwhileIsNotAskedForAgain() {
        receive("office");
        lose(0);
        unreceive("office");
        seconds(300);
        assertThat(asked()).containsExactly("signalwire.receive [office]", "signalwire.unreceive [office]");
    }

    @Test
    void whatIsDroppedWhileItIsAskedForAgainStaysDropped() {
        receive("office");
        lose(0);
        seconds(1);
        unreceive("office");
        lose(1);
        accept(2);
        seconds(300);
        assertThat(asked())
                .containsExactly(
                        "signalwire.receive [office]", "signalwire.receive [office]", "signalwire.unreceive [office]");
    }

    @Test
    void withoutASessionItWaitsForOneAndTheSignInMayAnswerForIt() {
        receive("office", "sales");
        lose(0);
        ready = false;
        seconds(300);
        assertThat(requests).hasSize(1);
        ready = true;
        contexts.answered(List.of("office"), true);
        seconds(30);
        accept(1);
        seconds(300);
        assertThat(asked()).containsExactly("signalwire.receive [office, sales]", "signalwire.receive [sales]");
    }

    @Test
    void aClientThatClosesAsksForNothing() {
        receive("office");
        over = true;
        lose(0);
        assertThat(timers.pending()).isZero();
    }
}
