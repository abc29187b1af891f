package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.tts;
import static io.relayspring.core.vocabulary.AudioDirection.BOTH;
import static io.relayspring.core.vocabulary.AudioDirection.LISTEN;
import static io.relayspring.core.vocabulary.RecordFormat.MP3;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.vocabulary.RecordState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Program 3: the guide's complete IVR. */
@DisplayName("Complete Example: IVR System")
class GuideIvrProgramTest extends ProgramTest {

    private static final String SALES = "+15551001000";
    private static final String SUPPORT = "+15552002000";

    private final BlockingQueue<Recording> recorded = new LinkedBlockingQueue<>();

    @BeforeEach
    void forgetEarlierOnes() {
        recorded.clear();
    }

    @Override
    void program(Call call) {
        call.answer();
        RecordAction recording = call.record(r -> r.direction(BOTH).format(MP3).untilStopped());
        recording.onCompleted(recorded::add);
        Input choice = call.playAndCollect(
                        tts("Welcome to Acme Corp.")
                                .then(tts("Press 1 for sales, 2 for support, or 3 to leave a message.")),
                        c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))))
                .await();
        switch (choice.digits()) {
            case "1" -> forward(call, "Connecting you to sales.", SALES);
            case "2" -> forward(call, "Connecting you to support.", SUPPORT);
            case "3" -> takeMessage(call);
            default -> call.play(tts("Invalid option. Goodbye.")).await();
        }
        recording.stop();
        call.hangup();
    }

    private static void forward(Call call, String words, String number) {
        call.play(tts(words)).await();
        Bridge bridge = call.connect(phone(number, p -> p.from(US))).await();
        bridge.ended().await();
    }

    private static void takeMessage(Call call) {
        call.play(tts("Please leave your message after the beep.")
                        .then(audio(URI.create("https://example.com/beep.wav"))))
                .await();
        call.record(r -> r.direction(LISTEN).format(MP3).endSilenceTimeout(ofSeconds(3)))
                .await();
    }

    @Override
    List<Consumer<SimulatedCall>> people() {
        return List.of(
                call -> call.awaitCollecting().press("1"),
                call -> simulator.awaitCallTo(SALES).awaitAnswered().hangUp());
    }

    @Override
    List<RelayMethod> commands() {
        return List.of(
                RelayMethod.CALLING_ANSWER,
                RelayMethod.CALLING_RECORD,
                RelayMethod.CALLING_PLAY_AND_COLLECT,
                RelayMethod.CALLING_PLAY,
                RelayMethod.CALLING_CONNECT,
                RelayMethod.CALLING_RECORD_STOP,
                RelayMethod.CALLING_END);
    }

    @Test
    void itConnectsWithSalesAndRecordsTheWholeCall() {
        callIn().awaitCollecting().press("1").awaitHeard("Connecting you to sales");
        simulator.awaitCallTo(SALES).awaitAnswered().hangUp();
        caller.awaitEnded();
        Recording whole = Watched.next(recorded);
        assertThat(whole.state()).isEqualTo(RecordState.FINISHED);
        assertThat(whole.url()).endsWith(".mp3");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void itTakesAMessageWhileTheRecordingOfTheCallGoesOn() {
        callIn().awaitCollecting().press("3").awaitHeard("leave your message").awaitHeard("beep.wav");
        simulator.awaitFrames(RelayMethod.CALLING_RECORD, 2);
        caller.speak("call me back").fallSilent().awaitEnded();
        assertThat(simulator.journal(RelayMethod.CALLING_RECORD))
                .extracting(sent -> sent.at("record.audio.direction"))
                .containsExactly("both", "listen");
    }

    @Test
    void aWrongKeyIsToldSo() {
        callIn().awaitCollecting().press("8").awaitHeard("Invalid option").awaitEnded();
    }

    @Test
    void whenNobodyAnswersTheCallIsEnded() {
        simulator.phone(SUPPORT).doesNotAnswer();
        callIn().awaitCollecting().press("2").awaitHeard("support").awaitEnded();
    }
}
