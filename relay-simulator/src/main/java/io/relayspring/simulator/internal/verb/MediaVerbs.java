package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.DetectOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.PlayOperation;
import io.relayspring.simulator.internal.call.RecordOperation;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.MediaShape;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.List;
import java.util.Map;

/** To play, to record, to detect, to send tones. */
final class MediaVerbs {

    private static final Shape AUDIO = Shape.object()
            .optional("beep", Check.flag())
            .optional("format", Check.word("mp3", "wav"))
            .optional("stereo", Check.flag())
            .optional("direction", Check.word("listen", "speak", "both"))
            .optional("initial_timeout", Check.seconds())
            .optional("end_silence_timeout", Check.seconds())
            .optional("terminators", Check.text())
            .optional("input_sensitivity", Check.number(0, 100));

    private static final Map<String, Shape> DETECTORS = Map.of(
            "machine",
            Shape.object()
                    .optional("initial_timeout", Check.seconds())
                    .optional("end_silence_timeout", Check.seconds())
                    .optional("machine_ready_timeout", Check.seconds())
                    .optional("machine_voice_threshold", Check.seconds())
                    .optional("machine_words_threshold", Check.count(1))
                    .optional("detect_interruptions", Check.flag())
                    .optional("detect_message_end", Check.flag()),
            "fax",
            Shape.object().optional("tone", Check.word("CED", "CNG")),
            "digit",
            Shape.object().optional("digits", Check.digits(CollectShape.KEYS)));

    private MediaVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(play(rows), record(rows), detect(rows), sendDigits(rows));
    }

    private static Verb play(Rows rows) {
        Shape shape = Rows.reported()
                .required("play", MediaShape.LIST)
                .optional("volume", Check.number(-40, 40))
                .optional("direction", Check.word("listen", "speak", "both"))
                .optional("loop", Check.count(0));
        return rows.starting(RelayMethod.CALLING_PLAY, shape, "Playing", PlayOperation::new);
    }

    /** Its answer names the URL already. */
    private static Verb record(Rows rows) {
        return rows.starting(
                RelayMethod.CALLING_RECORD,
                Rows.reported().required("record", Shape.object().required("audio", AUDIO)),
                "Recording",
                (call, params) ->
                        new RecordOperation(call, rows.exchange().calls().recordings(), params),
                (recording, result) -> result.put("url", recording.url()));
    }

    private static Verb detect(Rows rows) {
        Shape shape = Rows.reported().required("detect", Shape.typed(DETECTORS)).optional("timeout", Check.seconds());
        return rows.starting(RelayMethod.CALLING_DETECT, shape, "Detecting", DetectOperation::new);
    }

    private static Verb sendDigits(Rows rows) {
        Shape shape = Shape.object()
                .required("control_id", Check.filled())
                .required("digits", Check.digits(CollectShape.KEYS + "wW"));
        return rows.plain(
                RelayMethod.CALLING_SEND_DIGITS, shape, "Sending digits", (call, command) -> () -> sent(call, command));
    }

    private static void sent(PhoneCall call, Command command) {
        call.note("tones " + command.text("digits"));
        call.event(
                EventType.CALLING_CALL_SEND_DIGITS,
                Json.object().put("control_id", command.text("control_id")).put("state", "finished"));
    }
}
