package io.relayspring.core.call.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.params.Params;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protocol 4, commands that start an operation: by what each is started, stopped and done. */
class OperationTypeTest {

    private static final String PLAY = "calling.call.play";
    private static final String COLLECT = "calling.call.collect";

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(OperationType.PLAY, "calling.play", "calling.play.stop", false),
                arguments(OperationType.COLLECT, "calling.collect", "calling.collect.stop", true),
                arguments(OperationType.COLLECT_CONTINUOUSLY, "calling.collect", "calling.collect.stop", true),
                arguments(
                        OperationType.PLAY_AND_COLLECT,
                        "calling.play_and_collect",
                        "calling.play_and_collect.stop",
                        true));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachHasItsCommands(OperationType<?> row, String start, String stop, boolean endsWithStop) {
        assertThat(row.start().wire()).isEqualTo(start);
        assertThat(row.stop().wire()).isEqualTo(stop);
        assertThat(row.endsWithStop()).isEqualTo(endsWithStop);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                ends(OperationType.PLAY, PLAY, "\"state\":\"playing\"", false),
                ends(OperationType.PLAY, PLAY, "\"state\":\"paused\"", false),
                ends(OperationType.PLAY, PLAY, "\"state\":\"levitating\"", false),
                ends(OperationType.PLAY, PLAY, "\"state\":null", false),
                ends(OperationType.PLAY, PLAY, "\"state\":\"finished\"", true),
                ends(OperationType.PLAY, PLAY, "\"state\":\"error\"", true),
                ends(OperationType.PLAY, COLLECT, "\"state\":\"finished\"", false),
                ends(OperationType.PLAY_AND_COLLECT, PLAY, "\"state\":\"finished\"", false),
                ends(OperationType.PLAY_AND_COLLECT, PLAY, "\"state\":\"error\"", false),
                ends(OperationType.PLAY_AND_COLLECT, COLLECT, "\"result\":{\"type\":\"digit\"}", true),
                ends(OperationType.PLAY_AND_COLLECT, COLLECT, "\"result\":{\"type\":\"no_input\"}", true),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"speech\"}", true),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"error\"}", true),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"no_match\"}", true),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"start_of_input\"}", false),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{}", false),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"digit\"},\"final\":false", false),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"digit\"},\"final\":\"false\"", false),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"digit\"},\"final\":true", true),
                ends(OperationType.COLLECT, COLLECT, "\"result\":{\"type\":\"digit\"},\"final\":null", true),
                ends(OperationType.COLLECT, COLLECT, "\"state\":\"finished\"", true),
                ends(OperationType.COLLECT, COLLECT, "\"state\":\"no_input\"", true),
                ends(OperationType.COLLECT, COLLECT, "\"state\":\"collecting\"", false),
                ends(OperationType.COLLECT_CONTINUOUSLY, COLLECT, "\"result\":{\"type\":\"digit\"}", false),
                ends(OperationType.COLLECT_CONTINUOUSLY, COLLECT, "\"result\":{\"type\":\"no_input\"}", false),
                ends(OperationType.COLLECT_CONTINUOUSLY, COLLECT, "\"state\":\"finished\"", true));
    }

    private static Arguments ends(OperationType<?> row, String type, String fields, boolean ends) {
        return arguments(row, type, fields, ends);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("ends")
    void eachIsDoneByItsOwnEventsOnly(OperationType<?> row, String type, String fields, boolean ends) {
        ActionEvent event = (ActionEvent)
                RelayEvent.of(Params.parse("{\"event_type\":\"" + type + "\",\"params\":{" + fields + "}}"));
        assertThat(row.isEndedBy(event)).isEqualTo(ends);
    }
}
