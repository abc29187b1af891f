package io.relayspring.live;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.message.Message;
import io.relayspring.core.vocabulary.AudioDirection;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.core.vocabulary.RecordState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What everybody does with the client. {@code -Plive} does it over a real space. */
@Tag("live")
@Timeout(180)
class CoreScenariosTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Space space = Space.open();

    @AfterEach
    void close() {
        space.close();
    }

    private RelayClientBuilder client() {
        return RelayClient.builder()
                .environment(Map.of())
                .project(space.project())
                .token(space.token())
                .uri(space.uri())
                .connectionLimit(ConnectionLimit.of(1, "the test's limit"));
    }

    @Test
    void itConnectsAndReceivesAContext() {
        try (RelayClient client = client().build().start()) {
            assertThat(client.ready().await(SOON)).isEqualTo(ConnectionState.READY);
            client.receive("relay-live").await(SOON);
            assertThat(client.contexts()).contains("relay-live");
            client.unreceive("relay-live").await(SOON);
        }
    }

    @Test
    void aTokenThatIsWrongIsRefused() {
        try (RelayClient client = client().token("PT-no-such-token")
                .reconnect(r -> r.initialDelay(Duration.ofMillis(50)))
                .build()
                .start()) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> client.ready().await(SOON));
        }
    }

    @Test
    void itDialsPlaysRecordsAndHangsUp() {
        try (RelayClient client = client().build().start()) {
            Call call = client.dial(phone(space.to(), p -> p.from(space.from()).timeout(Duration.ofSeconds(25))))
                    .await(LONGEST);
            assertThatExceptionOfType(CommandException.class)
                    .isThrownBy(() -> call.command("calling.teleport", io.relayspring.core.params.Params.empty())
                            .await(SOON));
            call.play(tts("This is a test.")).await(SOON);
            RecordAction recording =
                    call.record(r -> r.direction(AudioDirection.BOTH).untilStopped());
            call.play(tts("This is recorded.")).await(SOON);
            recording.stop();
            Recording recorded = recording.await(SOON);
            assertThat(recorded.state()).isEqualTo(RecordState.FINISHED);
            assertThat(recorded.url()).startsWith("http");
            call.hangup().await(SOON);
            call.ended().await(SOON);
            assertThat(client.activeCalls()).isZero();
        }
    }

    @Test
    void itSendsATextAndIsToldOfItsFate() {
        try (RelayClient client = client().build().start()) {
            Message text = client.send(space.to(), "This is a test.", m -> m.from(space.from()))
                    .await(SOON);
            assertThat(text.id()).isNotEmpty();
            assertThat(text.delivery().await(LONGEST)).isIn(MessageState.DELIVERED, MessageState.SENT);
        }
    }
}
