package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Life and manners of the simulator itself. */
class RelaySimulatorTest {

    @Test
    void itStartsFastOnAFreePort() {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            try (RelaySimulator simulator = RelaySimulator.builder().start()) {
                Duration taken = Duration.ofNanos(System.nanoTime() - began);
                best = taken.compareTo(best) < 0 ? taken : best;
                assertThat(simulator.port()).isPositive();
                assertThat(simulator.url()).isEqualTo("ws://127.0.0.1:" + simulator.port());
            }
        }
        assertThat(best).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void allItsThreadsAreDaemons() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RelaySimulator simulator = RelaySimulator.builder().start()) {
            BareClient.signedIn(simulator, "ivr");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .filteredOn(thread -> thread.getName().startsWith("relay-simulator"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void aTakenPortIsToldAtOnce() {
        try (RelaySimulator first = RelaySimulator.builder().start()) {
            RelaySimulator second = RelaySimulator.builder().port(first.port()).build();
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("could not start");
        }
    }

    @Test
    void anAddressThatThisMachineDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> RelaySimulator.builder()
                        .address("no-such-host.invalid")
                        .port(1234)
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not start at no-such-host.invalid:1234")
                .hasMessageNotContaining("null");
    }

    @Test
    void oneThatRunsStartsWithoutEffectAndOneThatWasClosedNotAgain() {
        RelaySimulator simulator = RelaySimulator.builder().start();
        int port = simulator.port();
        assertThat(simulator.start().port()).isEqualTo(port);
        BareClient.signedIn(simulator);
        simulator.close();
        assertThatThrownBy(simulator::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A simulator that was closed does not start again: build another");
    }

    @Test
    void closingItEndsEverySocket() {
        RelaySimulator simulator = RelaySimulator.builder().start();
        BareClient client = BareClient.signedIn(simulator);
        simulator.close();
        assertThat(client.awaitClosed()).isNotEmpty();
    }

    @Test
    void shuttingItDownTellsProgramsAndClosesTheirSocketsProperly() {
        RelaySimulator simulator = RelaySimulator.builder().start();
        BareClient client = BareClient.signedIn(simulator);
        BareClient stranger = new BareClient(simulator);
        simulator.awaitSession();
        stranger.close();
        assertThat(simulator.shutDown()).isTrue();
        assertThat(client.await(
                                "the announcement",
                                frame -> frame.path("method").asString("").equals("signalwire.disconnect"))
                        .at("/params/restart")
                        .asBoolean())
                .isTrue();
        assertThat(client.awaitClosed()).isEqualTo("closed 1001");
    }

    @Test
    void whoDoesNotSayGoodbyeIsCutOff() {
        RelaySimulator simulator =
                RelaySimulator.builder().awaitTimeout(Duration.ofMillis(50)).start();
        BareClient stranger = new BareClient(simulator);
        assertThat(stranger.request("signalwire.ping", "{}").has("error")).isTrue();
        assertThat(simulator.shutDown()).isFalse();
        assertThat(stranger.awaitClosed()).isNotEmpty();
    }

    @Test
    void aWaitInVainShowsTheWholeTranscript() {
        try (RelaySimulator simulator =
                RelaySimulator.builder().awaitTimeout(Duration.ofMillis(50)).start()) {
            BareCall call = BareCall.answered(simulator, BareClient.signedIn(simulator, "ivr"), "ivr");
            call.start("calling.play", PlayTest.TTS);
            assertThatThrownBy(() -> call.phone().awaitHeard("Press 1"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Press 1")
                    .hasMessageContaining("heard_tts")
                    .hasMessageContaining("Hello there")
                    .hasMessageContaining(call.phone().id());
            assertThatThrownBy(() -> simulator.awaitSubscribed("sales"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sales")
                    .hasMessageContaining("signalwire.connect");
        }
    }

    @Test
    void whoHasHungUpCanPressNothing() {
        try (RelaySimulator simulator = RelaySimulator.builder().start()) {
            BareCall call = BareCall.answered(simulator, BareClient.signedIn(simulator, "ivr"), "ivr");
            call.phone().hangUp();
            assertThatThrownBy(() -> call.phone().press("1")).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> call.phone().press("x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFirstAccountIsToldHoweverItSignsInAndShownNowhere() {
        try (RelaySimulator simulator = RelaySimulator.builder()
                .jwtAccount("project-by-jwt", "header.payload.signature")
                .account("project-by-token", "token-of-second")
                .start()) {
            assertThat(simulator.project()).isEqualTo("project-by-jwt");
            assertThat(simulator.token()).isEmpty();
            assertThat(simulator.jwt()).isEqualTo("header.payload.signature");
            BareClient.signedIn(simulator, "ivr");
            assertThat(simulator.journal("signalwire.connect"))
                    .singleElement()
                    .satisfies(frame ->
                            assertThat(frame.at("authentication")).asString().contains("jwt_token"));
            assertThat(List.of(simulator, Story.of(simulator), simulator.journal(), simulator.sessions()))
                    .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain("payload", "by-jwt"));
        }
        try (RelaySimulator simulator = RelaySimulator.builder().start()) {
            assertThat(simulator.jwt()).isEmpty();
        }
    }

    @Test
    void programsConnectByTheAddressItListensOn() {
        try (RelaySimulator simulator =
                RelaySimulator.builder().address("localhost").start()) {
            assertThat(simulator.url()).isEqualTo("ws://localhost:" + simulator.port());
            assertThat(simulator.httpUrl()).isEqualTo("http://localhost:" + simulator.port());
            BareClient.signedIn(simulator);
        }
    }

    @Test
    void anAccountThatNobodyCouldSignInWithIsRefusedAndItsSecretsAreNotRepeated() {
        assertThatThrownBy(() -> RelaySimulator.builder().account("my-project", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account's token must not be blank: nobody could sign in");
        assertThatThrownBy(() -> RelaySimulator.builder().jwtAccount("my-project", ""))
                .hasMessageContaining("jwt must not be blank")
                .hasMessageNotContaining("my-project");
        assertThatThrownBy(() -> RelaySimulator.builder().jwtAccount("", "my.jwt"))
                .hasMessageContaining("project must not be blank")
                .hasMessageNotContaining("my.jwt");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> RelaySimulator.builder().port(70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelaySimulator.builder().pingInterval(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelaySimulator.builder().journalSize(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
