package io.relayspring.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums hold the protocol's words, no more and no less: the lists in {@code words/} are written from the protocol. */
class WordListsTest {

    static Stream<Arguments> openLists() {
        return Stream.of(
                arguments("call_state", CallState.values(), open(CallState::of)),
                arguments("end_reason", EndReason.values(), open(EndReason::of)),
                arguments("direction", CallDirection.values(), open(CallDirection::of)),
                arguments("play_state", PlayState.values(), open(PlayState::of)),
                arguments("input_type", InputType.values(), open(InputType::of)),
                arguments("record_state", RecordState.values(), open(RecordState::of)),
                arguments("connect_state", ConnectState.values(), open(ConnectState::of)),
                arguments("dial_state", DialState.values(), open(DialState::of)),
                arguments("detector_type", DetectorType.values(), open(DetectorType::of)),
                arguments("fax_event_type", FaxEventType.values(), open(FaxEventType::of)),
                arguments("tap_state", TapState.values(), open(TapState::of)),
                arguments("stream_state", StreamState.values(), open(StreamState::of)),
                arguments("transcribe_state", TranscribeState.values(), open(TranscribeState::of)),
                arguments("refer_state", ReferState.values(), open(ReferState::of)),
                arguments("media_type", MediaType.values(), open(MediaType::of)),
                arguments("message_state", MessageState.values(), open(MessageState::of)),
                arguments("device_type", DeviceType.values(), open(DeviceType::of)),
                arguments("ringtone", Ringtone.values(), open(Ringtone::of)),
                arguments("event_type", EventType.values(), open(EventType::of)),
                arguments("method", RelayMethod.values(), open(RelayMethod::of)));
    }

    static Stream<Arguments> closedLists() {
        return Stream.of(
                arguments("hangup_reason", HangupReason.values()),
                arguments("audio_direction", AudioDirection.values()),
                arguments("record_format", RecordFormat.values()),
                arguments("pause_behavior", PauseBehavior.values()),
                arguments("fax_tone", FaxTone.values()),
                arguments("callback_event_type", CallbackEventType.values()),
                arguments("conference_beep", ConferenceBeep.values()),
                arguments("conference_record", ConferenceRecord.values()),
                arguments("conference_region", ConferenceRegion.values()),
                arguments("conference_trim", ConferenceTrim.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openLists")
    void aListTheServerMayExtendKnowsItsWordsAndTakesAnyOther(
            String list, Word[] values, Function<@Nullable String, Word> of) throws IOException {
        List<String> words = words(list);
        assertThat(values)
                .extracting(Word::wire)
                .filteredOn(wire -> !wire.isEmpty())
                .hasSameElementsAs(words);
        assertThat(words).allSatisfy(word -> assertThat(of.apply(word).wire()).isEqualTo(word));
        for (String other : Arrays.asList("levitating", "", words.get(0).toUpperCase(Locale.ROOT), null)) {
            assertThat(of.apply(other)).hasToString("UNKNOWN");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closedLists")
    void aListThatOnlyWeSendHasNoUnknown(String list, Word[] values) throws IOException {
        assertThat(values).extracting(Word::wire).containsExactlyInAnyOrderElementsOf(words(list));
    }

    private static Function<@Nullable String, Word> open(Function<@Nullable String, ? extends Word> of) {
        return of::apply;
    }

    private static List<String> words(String list) throws IOException {
        try (InputStream file = WordListsTest.class.getResourceAsStream("/words/" + list + ".txt")) {
            assertThat(file).as(list).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
