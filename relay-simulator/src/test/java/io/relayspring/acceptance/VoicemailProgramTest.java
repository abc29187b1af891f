package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.audio;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.vocabulary.RecordFormat;
import io.relayspring.core.vocabulary.RecordState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Program 7: a voicemail. */
class VoicemailProgramTest extends ProgramTest {

    private final BlockingQueue<Recording> box = new LinkedBlockingQueue<>();

    @BeforeEach
    void forgetEarlierOnes() {
        box.clear();
    }

    @Override
    void program(Call call) {
        call.answer();
        call.play(tts("Leave a message.")).await();
        Recording recording = call.record(r ->
                        r.beep(true).format(RecordFormat.WAV).terminators("#").endSilenceTimeout(ofSeconds(3)))
                .await();
        box.add(recording);
        call.play(audio(URI.create("https://example.com/thanks.mp3"))).await();
        call.hangup();
    }

    @Override
    List<Consumer<SimulatedCall>> people() {
        return List.of(call -> call.awaitRecording().speak("It is me.").press("#"));
    }

    @Override
    List<RelayMethod> commands() {
        return List.of(
                RelayMethod.CALLING_ANSWER,
                RelayMethod.CALLING_PLAY,
                RelayMethod.CALLING_RECORD,
                RelayMethod.CALLING_END);
    }

    @Test
    void itRecordsAndThanksAndTheMessageCanBeFetched() throws Exception {
        callIn().awaitRecording()
                .speak("It is me.")
                .press("#")
                .awaitHeard("thanks.mp3")
                .awaitEnded();
        Recording message = Watched.next(box);
        assertThat(message.state()).isEqualTo(RecordState.FINISHED);
        assertThat(message.isEmpty()).isFalse();
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(message.url())).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.body()).hasSize((int) message.size());
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void whoSaysNothingLeavesNothing() {
        callIn().awaitRecording().fallSilent().awaitHeard("thanks.mp3").awaitEnded();
        assertThat(Watched.next(box).isEmpty()).isTrue();
    }

    @Test
    void whatWasSaidBeforeTheCallerHungUpIsKept() {
        callIn().awaitRecording().speak("It is").hangUp();
        Recording cut = Watched.next(box);
        assertThat(cut.url()).isNotEmpty();
        assertThat(cut.isCallGone()).isTrue();
        assertThat(cut.size()).isPositive();
    }
}
