package io.relayspring.acceptance.connection;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.connection.ConnectionChange.Gap;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.Faults;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.fault.Expiry;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protocol 2: what becomes of the calls when a session is not given back, and when it is. */
class LostSessionTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    /** The ways to lose a session and not only its socket. */
    enum Loss {
        NOT_RESTORED(faults -> {
            faults.forgetSessions().times(1);
            faults.dropAll();
        }),
        RESTART(Faults::restart),
        AUTHORIZATION_EXPIRED(faults -> {
            faults.expireAuthorization(Expiry.NEW_SESSION).times(1);
            faults.dropAll();
        });

        private final Consumer<Faults> fault;

        Loss(Consumer<Faults> fault) {
            this.fault = fault;
        }
    }

    private Line open() throws InterruptedException {
        return Line.open(
                RelaySimulator.builder().pace(Pace.MANUAL),
                b -> b.onCall("office", offered::add).maxActiveCalls(1));
    }

    @ParameterizedTest
    @EnumSource
    void itsCallsAreToldAsLostWhatIsUnderWayFailsAndTheirPlacesAreFree(Loss loss) throws InterruptedException {
        try (Line line = open()) {
            line.ring();
            Call call = take();
            call.answer().await(ofSeconds(10));
            PlayAction play = call.play(tts("A long story."));
            play.accepted().await(ofSeconds(10));
            authorized(line);
            loss.fault.accept(line.faults());

            Gap gap = line.awaitReady().gap();
            assertThat(gap.lostCalls()).containsExactly(call.id());
            assertThat(gap.keptCalls()).isEmpty();
            assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> play.await(ofSeconds(10)));
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> call.ended().await(ofSeconds(10)));
            assertThat(call.isLost()).isTrue();
            assertThatExceptionOfType(CallGoneException.class)
                    .isThrownBy(() -> call.play(tts("Anybody?")).await(ofSeconds(10)));
            assertThat(line.client.activeCalls()).isZero();

            line.simulator.awaitSubscribed("office");
            line.ring();
            Call next = take();
            next.answer().await(ofSeconds(10));
            next.hangup().await(ofSeconds(10));
        }
    }

    @Test
    void afterARestartNeitherProtocolNorAuthorizationStateIsSentBack() throws InterruptedException {
        try (Line line = open()) {
            authorized(line);
            line.faults().restart();
            line.awaitReady();
            assertThat(resumed(line)).containsExactly("none", "none");
            assertThat(line.simulator.violations()).isEmpty();
        }
    }

    @Test
    void anAuthorizationStateThatTheServerPassesOverCostsNothing() throws InterruptedException {
        try (Line line = open()) {
            line.ring();
            Call call = take();
            authorized(line);
            line.faults().expireAuthorization(Expiry.PASSED_OVER).times(1);
            line.faults().dropAll();
            assertThat(line.awaitReady().gap().keptCalls()).containsExactly(call.id());
            call.answer().await(ofSeconds(10));
            assertThat(resumed(line)).containsExactly("none", "both");
        }
    }

    @Test
    void anAuthorizationStateThatTheServerRefusesIsLeftOutOfTheNextAttempt() throws InterruptedException {
        try (Line line = open()) {
            line.ring();
            Call call = take();
            authorized(line);
            line.faults().expireAuthorization(Expiry.REFUSED);
            line.faults().dropAll();
            assertThat(line.awaitReady().gap().keptCalls()).containsExactly(call.id());
            call.answer().await(ofSeconds(10));
            assertThat(resumed(line)).containsExactly("none", "both", "protocol");
        }
    }

    /** The client has taken the authorization state that the server pushed. */
    private static void authorized(Line line) {
        line.simulator.awaitSession().awaitAcknowledged();
        line.client.receive("office").await(ofSeconds(10));
    }

    /** What each sign-in brought of the session before. */
    private static List<String> resumed(Line line) {
        return line.simulator.journal(RelayMethod.SIGNALWIRE_CONNECT).stream()
                .map(LostSessionTest::brought)
                .toList();
    }

    private static String brought(JournalEntry connect) {
        boolean protocol = connect.params().containsKey("protocol");
        boolean state = connect.params().containsKey("authorization_state");
        return protocol && state ? "both" : protocol ? "protocol" : state ? "state" : "none";
    }

    private Call take() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
